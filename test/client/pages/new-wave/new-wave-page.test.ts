import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { draftOfWave } from '../../../../client/pages/new-wave/draft-of-wave.ts';
import { NewWavePage } from '../../../../client/pages/new-wave/new-wave-page.ts';
import { newWaveOf } from '../../../../client/pages/new-wave/wave-draft.ts';
import { eventually } from '../../../eventually.ts';
import { mounted, textOf } from '../../mounting.ts';
import { waveDetail } from '../../wave-detail.ts';
import { questionnaire } from '../respond/questionnaire.ts';

afterEach(() => vi.unstubAllGlobals());

/** The server, with one questionnaire in two versions and one wave. */
function serving(): void {
  const summary = (version: number) => ({
    code: 'small',
    version,
    title: questionnaire.title,
    itemCount: 1,
    estimatedMinutes: 1,
    waves: [],
  });
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('/api/manage/questionnaires'))
      return Response.json({ questionnaires: [summary(1), summary(2)] });
    const version = /questionnaires\/small\/(\d)/.exec(url)?.[1];
    if (version !== undefined)
      return Response.json({ ...questionnaire, code: 'small', version: Number(version) });
    return Response.json(url.endsWith('/calendar') ? { moments: [] } : waveDetail);
  });
}

const shownParts = (element: Element): string[] =>
  [...element.querySelectorAll('section[data-step]')]
    .filter((part) => part.getBoundingClientRect().height > 0)
    .map((part) => part.querySelector('h2')?.textContent?.trim() ?? '');

test('one part is shown at a time, short enough to see; what is to be put right leads to its part', async () => {
  serving();
  const element = await mounted(new NewWavePage(), {});
  expect(shownParts(element)).toEqual(['1. 設問票と名称']);
  await page.getByRole('button', { name: '4. 日程' }).click();
  expect(shownParts(element)).toEqual(['4. 日程']);
  expect(document.activeElement?.textContent?.trim()).toBe('4. 日程');
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('button', { name: 'この内容で調査を作成' }).click();
  await page.getByRole('link', { name: /回答を締め切る日/ }).click();
  expect(shownParts(element)).toEqual(['4. 日程']);
  expect(document.activeElement?.id).toBe('wave-closes-on');
  expect((await axe.run(element)).violations).toEqual([]);
});

test('a draft is changed on the same page, and keeps its address', async () => {
  serving();
  const element = await mounted(new NewWavePage(), { wave: waveDetail.code, isEdit: true });
  await eventually(() => expect(textOf(element)).toContain('調査の設定を変更'));
  await eventually(() =>
    expect(element.querySelector<HTMLInputElement>('#wave-title')?.value).toBe('到達度確認'),
  );
  expect(element.querySelector('#wave-code')).toBeNull();
});

test('last year’s wave is begun with: newest version, same ways and groups, a year later, and its own address', () => {
  const next = { ...questionnaire, code: 'small', version: 2 };
  const population = [
    { option: '1', eligibleCount: 51 },
    { option: '8', eligibleCount: 526 },
  ];
  const copy = draftOfWave(
    { ...waveDetail, population },
    { questionnaire: next, calendar: [], isEdit: false },
  );
  expect(copy.code).toBe('');
  expect(newWaveOf({ ...copy, code: 'attainment-2027' })).toMatchObject({
    questionnaire: { code: 'small', version: 2 },
    modes: waveDetail.modes,
    population,
    minimumBase: 10,
    opensOn: '2027-11-01',
    closesOn: '2027-11-15',
    retainUntil: '2028-11-15',
    // Of before the window was the default.
    ticketsUntil: '2027-10-31',
    timeZone: 'Asia/Tokyo',
  });
  // Words for the questionnaire, target, and what it does by itself go along.
  const terms = { organisation: { ja: '枚方市' }, policy: { ja: '基本方針', en: 'policy' } };
  const mail = { subject: 's', text: '{リンク}', language: 'ja' as const };
  const calendar = [
    { kind: 'open' as const, on: '2026-10-25', isOn: true, mail: null },
    { kind: 'reminder' as const, on: '2026-11-05', isOn: false, mail },
  ];
  const planned = draftOfWave(
    { ...waveDetail, population, terms, targetRate: 0.75 },
    { questionnaire: next, calendar, isEdit: false },
  );
  expect(planned.terms).toEqual({ policy: { ja: '基本方針', en: 'policy' } });
  expect(newWaveOf({ ...planned, code: 'attainment-2027' })).toMatchObject({
    terms: { policy: { ja: '基本方針', en: 'policy' } },
    targetRate: 0.75,
    calendar: [
      { kind: 'open', on: '2027-10-25', isOn: true },
      { kind: 'reminder', on: '2027-11-05', isOn: false, mail },
    ],
  });
  const same = draftOfWave(
    { ...waveDetail, population },
    { questionnaire: next, calendar: [], isEdit: true },
  );
  expect(newWaveOf(same)).toMatchObject({
    code: 'attainment-2026',
    opensOn: '2026-11-01',
    ticketsUntil: null,
  });
});
