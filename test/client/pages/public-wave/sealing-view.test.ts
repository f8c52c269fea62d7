import axe from 'axe-core';
import { render } from 'lit';
import { describe, expect, test } from 'vitest';
import '../../../../client/styles/base.css';
import { sealingView } from '../../../../client/pages/public-wave/sealing-view.ts';
import {
  loadPublicWaveStrings,
  publicWaveStrings,
} from '../../../../client/strings/public-wave/public-wave-strings.ts';
import { respondentLanguageCodes, type RespondentLanguage } from '../../../../surveys/schema/language.ts';
import type { Contract } from '../../../../server/contract/fieldwork/waves.ts';

const trustee = (code: string, ja: string, en: string) => ({
  code,
  label: { ja, en },
  mix: '',
  locks: {},
  sign: '',
});
const all = [
  trustee('hr', '人事課', 'HR'),
  trustee('union', '職員組合', 'Union'),
  trustee('auditor', '公平委員会', 'Equity commission'),
];
const sealing = (chains: string[][], count: number): NonNullable<Contract['sealing']> => ({
  format: 'kotae-sealed/1',
  trustees: all.slice(0, count),
  chains,
  lanes: [],
});
const twoOfThree = sealing(
  [
    ['hr', 'union'],
    ['union', 'auditor'],
    ['auditor', 'hr'],
  ],
  3,
);
const allOfThree = sealing([['hr', 'union', 'auditor']], 3);

async function shown(
  what: NonNullable<Contract['sealing']>,
  language: RespondentLanguage,
): Promise<HTMLElement> {
  await loadPublicWaveStrings(language);
  document.body.replaceChildren();
  const main = document.createElement('main');
  main.innerHTML = '<h1>調査</h1><h2>約束</h2><div></div>';
  document.body.append(main);
  const place = main.querySelector('div');
  if (place === null) throw new Error('nowhere to draw');
  render(sealingView(what, 10, language), place);
  return place;
}

describe('what a contract says of sealed answers', () => {
  test('names who has to act together, and who learns everything then', async () => {
    const some = await shown(twoOfThree, 'ja');
    expect(some.textContent).toContain('人事課・職員組合・公平委員会のうち2者がそろわなければ開きません');
    expect(some.textContent).toContain('鍵をなくした立会人が1者までなら開封できる');
    const text = (await shown(allOfThree, 'ja')).textContent;
    expect(text).toContain('人事課・職員組合・公平委員会の全員がそろわなければ開きません');
    expect(text).toContain('1者でも鍵をなくすと');
    expect(text).not.toContain('のうち2者がそろわなければ');
  });

  test.each(respondentLanguageCodes)(
    'is one table with a head for every cell, says trial, and promises nothing of everybody (%s)',
    async (language) => {
      const place = await shown(twoOfThree, language);
      const strings = publicWaveStrings[language].sealing;
      expect(place.querySelectorAll('tbody tr')).toHaveLength(Object.keys(strings.holders).length);
      expect(place.querySelectorAll('tbody th[scope=row]')).toHaveLength(6);
      expect(place.textContent).toMatch(/試行|trial|ためして/);
      expect(strings.limits).toHaveLength(4);
      expect((await axe.run(document.body)).violations.map(({ id }) => id)).toEqual([]);
    },
  );
});
