import { expect, test } from 'vitest';
import { suppressTables, tabulatePlan, type CodebookItem } from '../../../analysis/index.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';

const scale = (code: string): CodebookItem => ({
  code,
  kind: 'scale',
  min: 1,
  max: 3,
  topBoxCount: 1,
  bottomBoxCount: 1,
});
const items: CodebookItem[] = [
  { code: 'grade', kind: 'single', categories: ['a', 'b', 'c'], isAttribute: true },
  scale('x'),
  scale('y'),
  {
    code: 'i',
    kind: 'index',
    items: ['x', 'y'].map((code) => ({ code, scores: [0, 50, 100] })),
    aggregation: 'item-mean',
    minimumAnsweredCount: 1,
  },
];
const plan = { banners: [{ item: 'grade' }], crosses: [] };
const people = (count: number, one: (index: number) => PlainCase) =>
  Array.from({ length: count }, (_, k) => one(k));
const varied = (grade: string, count: number) =>
  people(count, (k) => ({ grade, x: 1 + (k % 3), y: 1 + ((k + 1) % 3) }));

function hidden(cases: PlainCase[]): (string | null)[] {
  const caseFile = caseFileOf(items, cases);
  const tables = suppressTables(caseFile, tabulatePlan(caseFile, plan), {
    plan,
    minimumBase: 10,
  });
  const own = tables.find(({ id }) => id === 'i*grade');
  return (own?.points ?? []).map(({ column }) => (column.status === 'suppressed' ? column.reason : null));
}

test('large groups are shown, a small one and one more are not', () => {
  expect(hidden([...varied('a', 20), ...varied('b', 30), ...varied('c', 40)])).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(hidden([...varied('a', 20), ...varied('b', 30), ...varied('c', 4)])).toEqual([
    null,
    'suppressed',
    null,
    'suppressed',
  ]);
});

test('a group that is large enough for the index, but not for one of its items, is hidden in both', () => {
  const few = people(20, (k) => ({ grade: 'c', x: 1 + (k % 3), ...(k < 5 && { y: 1 + (k % 3) }) }));
  const reasons = hidden([...varied('a', 20), ...varied('b', 30), ...few]);
  expect(reasons).toEqual([null, 'suppressed', null, 'suppressed']);
});
