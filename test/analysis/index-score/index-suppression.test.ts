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
  const tables = suppressTables(caseFile, tabulatePlan(caseFile, plan), plan, {
    minimumBase: 10,
    complementary: true,
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

test('a group in which everybody who is in the index gave the best answer counts as unanimous', () => {
  // Two answered one item each, badly: the items vary, the index of those who answered both does not.
  const best = people(15, () => ({ grade: 'c', x: 3, y: 3 }));
  const halves: PlainCase[] = [
    { grade: 'c', x: 1 },
    { grade: 'c', y: 1 },
  ];
  const both = items.map((item) => (item.kind === 'index' ? { ...item, minimumAnsweredCount: 2 } : item));
  const caseFile = caseFileOf(both, [...varied('a', 20), ...varied('b', 30), ...best, ...halves]);
  const tables = suppressTables(caseFile, tabulatePlan(caseFile, plan), plan, {
    minimumBase: 10,
    complementary: true,
  });
  const columnOf = (stub: string) =>
    tables.find(({ id }) => id === `${stub}*grade`)?.points.find(({ code }) => code === 'c')?.column;
  expect(columnOf('x')?.status).toBe('shown');
  expect(columnOf('i')).toEqual({ status: 'suppressed', reason: 'suppressed' });
});
