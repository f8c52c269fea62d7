import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from '../../../surveys/items/date.ts';
import { dateWords, readDateText } from '../../../surveys/items/date-text.ts';

describe('a date as people write it', () => {
  it.each([
    ['令和7年11月30日', '2025-11-30'],
    ['令和７年１１月３０日', '2025-11-30'],
    ['R7.11.30', '2025-11-30'],
    ['r7/11/30', '2025-11-30'],
    ['Ｒ７．１１．３０', '2025-11-30'],
    ['R.7.11.30', '2025-11-30'],
    ['平成元年1月8日', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S48-4-1', '1973-04-01'],
    ['H30ー4ー1', '2018-04-01'],
    ['2026/11/30', '2026-11-30'],
    ['２０２６／１１／３０', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['2026年11月30日', '2026-11-30'],
    [' 2026 年 11 月 30 日 ', '2026-11-30'],
    ['20261130', '2026-11-30'],
    ['30 November 2026', '2026-11-30'],
    ['30th Nov. 2026', '2026-11-30'],
    ['November 30, 2026', '2026-11-30'],
    // Written of a year in which the era was another: counted on.
    ['平成32年4月1日', '2020-04-01'],
  ])('%s is %s', (text, iso) => {
    expect(readDateText(text, 'day')).toBe(iso);
  });

  it.each([
    ['H30.4', '2018-04', '2018'],
    ['令和元年5月', '2019-05', '2019'],
    ['2025/11', '2025-11', '2025'],
    ['202511', '2025-11', '2025'],
    ['November 2025', '2025-11', '2025'],
    ['2025年11月30日', '2025-11', '2025'],
    ['昭和60年', null, '1985'],
    ['2025', null, '2025'],
  ])('%s as a month is %s, as a year %s', (text, month, year) => {
    expect([readDateText(text, 'month'), readDateText(text, 'year')]).toEqual([month, year]);
  });

  it.each([
    '',
    '昨日',
    '7.11.30',
    '25/11/30',
    '11/30/2025',
    '2025/2/29',
    '2025/13/1',
    '2025/11',
    'R2025.1.1',
    'R7',
    'X7.1.1',
    '30 Foo 2025',
    '2025-11-30T00:00',
    'constructor7.1.1',
  ])('%j is no day', (text) => {
    expect(readDateText(text, 'day')).toBeNull();
  });

  it('reads nothing but dates, whatever is written', () => {
    const scraps = fc.array(
      fc.constantFrom(
        '令和',
        'R',
        'H',
        '元',
        '7',
        '11',
        '30',
        '2025',
        '年',
        '月',
        '日',
        '.',
        '/',
        '-',
        ' ',
        'Nov',
        '，',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          scraps.map((parts) => parts.join('')),
        ),
        fc.constantFrom('day', 'month', 'year'),
        (text, precision) => {
          const iso = readDateText(text, precision);
          expect(iso === null || isDate(iso, precision)).toBe(true);
        },
      ),
      { numRuns: 3000, seed: 20261130 },
    );
  });

  it('words and ISO are read back as what they say', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1873-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom('day', 'month', 'year'),
        (date, precision) => {
          const iso = date.toISOString().slice(0, { day: 10, month: 7, year: 4 }[precision]);
          const [era = '', calendar = ''] = dateWords(iso, 'ja').split(/[（）]/);
          for (const text of [iso, era, calendar, dateWords(iso, 'en')])
            expect(`${text}: ${readDateText(text, precision)}`).toBe(`${text}: ${iso}`);
        },
      ),
      { numRuns: 500, seed: 20261130 },
    );
  });
});

it('what is no date stays as it is written', () => {
  expect([dateWords('昨日', 'ja'), dateWords('2025-02-29', 'en')]).toEqual(['昨日', '2025-02-29']);
});

it.each([undefined, null, 2025, ['2025'], '2025-00', '2025-1', '25', '+002025', '2025-01-01T00:00'])(
  '%j is no date, however exact',
  (raw) => {
    expect([isDate(raw, 'day'), isDate(raw, 'month'), isDate(raw, 'year')]).toEqual([false, false, false]);
  },
);
