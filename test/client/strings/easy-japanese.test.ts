import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { html } from '../../../client/components/ruby-text.ts';
import { dayWords } from '../../../client/strings/day-words.ts';
import { easyDay } from '../../../client/strings/easy-day.ts';
import { strings as entry } from '../../../client/strings/entry/ja-easy.ts';
import { strings as publicWave } from '../../../client/strings/public-wave/ja-easy.ts';
import { later, strings as respond } from '../../../client/strings/respond/ja-easy.ts';
import { textParts } from '../../../surveys/items/words/furigana.ts';
import { answerIssueSamples } from '../../surveys/issue-samples.ts';

const kanji = /\p{Script=Han}/u;

/** Kanji that stand without a reading, and readings that are not in kana. */
function unread(text: string): string[] {
  return textParts(text).flatMap(({ base, reading }) => {
    if (reading === null) return kanji.test(base) || /[｜《》]/.test(base) ? [base] : [];
    return /^[\p{Script=Hiragana}ー]+$/u.test(reading) && kanji.test(base) ? [] : [`${base}《${reading}》`];
  });
}

/** Every text of a table of strings; sentences are given digits, issues their facts. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const facts = Object.entries(answerIssueSamples).find(([code]) => code === key)?.[1];
    const said: unknown = facts === undefined ? value('3', '5', '7') : value(facts);
    return texts(said);
  }
  return Object.entries(value as object).flatMap(([name, one]) => texts(one, name));
}

const all = { respond, later, entry, publicWave };

describe('やさしい日本語', () => {
  it.each(Object.entries(all))('%s: every kanji has its reading', (_, strings) => {
    const written = texts(strings);
    expect(written.length).toBeGreaterThan(20);
    expect(written.flatMap(unread)).toEqual([]);
  });

  it.each([
    ['回答《かいとう》する'],
    ['｜答《こた》えと結果'],
    ['｜答《コタエ》え'],
    ['｜答《こた》え ｜の'],
    ['｜こたえ《こたえ》'],
  ])('a planted omission is found: %s', (text) => {
    expect(unread(text)).toHaveLength(1);
  });

  it('days are read as they are said', () => {
    const day = (iso: string): string => easyDay(dayWords(iso, 'ja-easy'));
    expect(day('2026-11-01')).toBe(
      '2026｜年《ねん》11｜月《がつ》｜1日《ついたち》（｜日曜日《にちようび》）',
    );
    expect(day('2026-11-20')).toContain('20｜日《か》（｜金曜日《きんようび》）');
    expect(day('2026-11-30')).toContain('30｜日《にち》（｜月曜日《げつようび》）');
    for (const date of Array.from(
      { length: 31 },
      (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`,
    ))
      expect(unread(day(date))).toEqual([]);
  });

  it('dates of answers are read as they are said', () => {
    const range = later.dateRange('平成元年1月8日（1989年1月8日）', '令和7年12月1日（2025年12月1日）');
    expect(unread(range)).toEqual([]);
    expect(range).toContain('｜元《がん》｜年《ねん》1｜月《がつ》8｜日《か》');
    expect(range).toContain('｜1日《ついたち》');
  });

  it('sentences are short', () => {
    const sentences = texts(all).flatMap((text) =>
      textParts(text)
        .map(({ base }) => base)
        .join('')
        .replaceAll(/[（(][^（）()]*[）)]/g, '')
        .split(/[。、：]/),
    );
    expect(sentences.filter((sentence) => sentence.replaceAll(' ', '').length > 34)).toEqual([]);
  });

  it('readings stand above words, and are left out where nothing can stand above', () => {
    const place = document.createElement('div');
    render(
      html`<p title=${respond.back}>${respond.back}</p>
        <select>
          <option>${later.notRanked}</option>
        </select>`,
      place,
    );
    expect(place.querySelector('p')?.title).toBe('戻る');
    expect(place.querySelector('p rt')?.textContent).toBe('もど');
    expect(place.querySelector('option')?.textContent).toBe('選ばない');
    expect(place.textContent).not.toMatch(/[｜《》]/);
  });
});
