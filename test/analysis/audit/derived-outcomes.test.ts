import { expect, test } from 'vitest';
import { outsiderAudit, publishedOutputs, type Column } from '../../../analysis/index.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { loadSolver } from '../../../server/publishing/background/load-solver.ts';
import { frequencyTable, shown, singleTable } from '../../client/published-tables.ts';

const solver = await loadSolver();

/** 100 people in two grades, 13 of whom chose an option outside the question. */
const grade: PublishedTable = {
  ...frequencyTable,
  id: 'grade',
  stub: 'grade',
  responseCount: 100,
  categories: ['1', '2'].map((code) => ({ code, label: { ja: code }, isExclusive: false })),
  points: [{ code: 'total', kind: 'total', label: { ja: '全体' }, column: shown([60, 40]) }],
};

function byGrade(second: Column): PublishedTable {
  const counted = (counts: number[], options: [number, number]): Column =>
    shown(counts, { nonSubstantiveCount: options[0] + options[1], nonSubstantiveCounts: options });
  const point = (code: string, column: Column): PublishedTable['points'][number] => ({
    code,
    kind: code === 'total' ? 'total' : 'option',
    label: { ja: code },
    column,
  });
  return {
    ...singleTable,
    responseCount: 100,
    nonSubstantive: ['unsure', 'none'].map((code) => ({ code, label: { ja: code } })),
    points: [
      point('total', counted([40, 30, 17], [8, 5])),
      point('1', counted([30, 15, 5], [6, 4])),
      point('2', second),
    ],
  };
}

const knownOf = (table: PublishedTable) =>
  outsiderAudit(
    { tables: [table, grade], outputs: [table, grade].flatMap((one) => publishedOutputs(one)) },
    solver,
  ).flatMap(({ group, known }) => known.map(({ category, count }) => [group, category, count]));

test('what a hidden group chose outside the question follows like any answer, by option', () => {
  const known = knownOf(byGrade({ status: 'suppressed', reason: 'suppressed' }));
  expect(known).toContainEqual(['2', 'unsure', 2]);
  expect(known).toContainEqual(['2', 'none', 1]);
  expect(known).toContainEqual(['2', '1', 10]);
});

test('and is found where it was left in a hidden group by mistake', () => {
  const { points, ...table } = byGrade({ status: 'suppressed', reason: 'suppressed' });
  const careless = { status: 'suppressed', reason: 'suppressed', nonSubstantiveCounts: [2, 1] } as Column;
  const [total, , second] = points as [(typeof points)[0], (typeof points)[0], (typeof points)[0]];
  // With the other group hidden too, nothing follows from the total.
  const both = (column: Column): PublishedTable => ({
    ...table,
    points: [
      total,
      { ...second, code: '1', column: { status: 'suppressed', reason: 'suppressed' } },
      { ...second, column },
    ],
  });
  expect(knownOf(both({ status: 'suppressed', reason: 'suppressed' }))).toEqual([]);
  expect(knownOf(both(careless)).map(([group, , count]) => [group, count])).toContainEqual(['2', 2]);
});
