import { describe, expect, test } from 'vitest';
import { disclosureFindings, type CaseFile, type CodebookItem, type Table } from '../../../analysis/index.ts';
import { smallSets } from '../../../analysis/audit/small-sets/small-sets.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';
import { published } from '../suppress/published-waves.ts';
import { auditedTables } from './audited.ts';

/*
 * Combinations of groups with coefficients of both signs. "Full-time" less "38 hours and more" is +1 for whoever works
 * full-time and fewer hours and -1 for whoever works part-time and so many: where one person each does, every figure of
 * the difference is about these two.
 */

const items: CodebookItem[] = [
  { code: 'employment', kind: 'single', categories: ['full', 'part'], isAttribute: true },
  { code: 'hours', kind: 'single', categories: ['h38', 'less'], isAttribute: true },
  { code: 'mood', kind: 'single', categories: ['calm', 'tired'], isAttribute: false },
];
const plan = { banners: [{ item: 'employment' }, { item: 'hours' }], crosses: [] };

/** So many of an employment and hours, calm and tired by turns. */
function people(count: number, employment: string, hours: string): PlainCase[] {
  return Array.from({ length: count }, (_, index) => ({
    employment,
    hours,
    mood: index % 2 === 0 ? 'calm' : 'tired',
  }));
}

function wave(crossing: number): CaseFile {
  return caseFileOf(items, [
    ...people(60, 'full', 'h38'),
    ...people(30, 'part', 'less'),
    ...people(crossing, 'full', 'less'),
    ...people(crossing, 'part', 'h38'),
  ]);
}

const rulesOf = (caseFile: CaseFile, tables: readonly Table[]) =>
  disclosureFindings({ tables: auditedTables(tables), rates: [] }, { ...caseFile, minimumBase: 10 }).map(
    ({ rule, tables: own }) => ({ rule, stub: own[0]?.split('*')[0] }),
  );

/** Which breakdowns of the mood show their two groups. */
function shownOf(tables: readonly Table[]): string[] {
  return tables
    .filter(({ stub, banner }) => stub === 'mood' && banner !== null)
    .filter(({ points }) =>
      points.every(({ kind, column }) => kind === 'not_stated' || column.status === 'shown'),
    )
    .map(({ banner }) => banner ?? '');
}

describe('full-time less 38 hours and more', () => {
  test('one person each way: one of the two breakdowns stays hidden, and nothing follows', () => {
    const tables = published(wave(1), plan);
    expect(shownOf(tables)).toHaveLength(1);
    expect(rulesOf(wave(1), tables)).toEqual([]);
  });

  test('with both breakdowns shown the audit finds the two', () => {
    const tables = published(wave(1), plan, { without: ['complementary'] });
    expect(shownOf(tables)).toEqual(['employment', 'hours']);
    const base = (banner: string, group: number): number => {
      const point = tables.find((one) => one.stub === 'mood' && one.banner === banner)?.points[group];
      if (point?.column.status !== 'shown') throw new Error('hidden');
      return point.column.answeredBase;
    };
    // The two groups are of one size: who looks for equal ones, or for a remainder, sees nothing.
    expect([base('employment', 1), base('hours', 1)]).toEqual([61, 61]);
    expect(rulesOf(wave(1), tables)).toContainEqual({ rule: 'small-set', stub: 'mood' });
    const found = smallSets(auditedTables(tables), { ...wave(1), minimumBase: 10 });
    expect(found.find(({ stub }) => stub === 'mood')?.respondentCount).toBe(2);
  });

  test.each([
    [4, 1],
    [5, 2],
  ])('%i each way: %i breakdowns', (crossing, count) => {
    const tables = published(wave(crossing), plan);
    expect(shownOf(tables)).toHaveLength(count);
    expect(rulesOf(wave(crossing), tables)).toEqual([]);
  });
});
