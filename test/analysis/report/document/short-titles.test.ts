import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shortTitles } from '../../../../analysis/report/document/short-titles.ts';

describe('titles of waves', () => {
  it.each([
    [
      [
        '人材育成基本方針 理解度・到達度確認アンケート（令和3年10月・架空の調査）',
        '人材育成基本方針 理解度・到達度確認アンケート（令和6年9月）',
      ],
      ['令和3年10月・架空の調査', '令和6年9月'],
    ],
    [
      ['Staff survey 2021', 'Staff survey 2024'],
      ['2021', '2024'],
    ],
    [
      ['令和3年度職員アンケート', '令和6年度職員アンケート'],
      ['令和3年度職員アンケート', '令和6年度職員アンケート'],
    ],
    [
      ['前回', '今回'],
      ['前回', '今回'],
    ],
    [
      ['調査（春）', '調査（秋）'],
      ['調査（春）', '調査（秋）'],
    ],
    [
      ['調査（本庁・支所（東の支所））', '調査（本庁・支所（西の支所））'],
      ['東の支所', '西の支所'],
    ],
  ])('%j', (titles, short) => {
    expect(shortTitles(titles)).toEqual(short);
  });

  test('stay apart, and are ends of what they were', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[あい（）() a1]{1,12}$/u), { minLength: 1, maxLength: 4 }),
        (titles) => {
          const short = shortTitles(titles);
          expect(new Set(short).size).toBe(titles.length);
          titles.forEach((title, place) => expect(title).toContain(short[place]));
        },
      ),
    );
  });
});
