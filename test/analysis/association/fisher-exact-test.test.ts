import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherExactTest, isEstimated } from '../../../analysis/index.ts';
import { logFactorial } from '../../../analysis/numeric/log-factorial.ts';

const sums = (table: readonly number[][]): { rows: number[]; columns: number[] } => ({
  rows: table.map((row) => row.reduce((all, count) => all + count, 0)),
  columns: (table[0] ?? []).map((_, column) => table.reduce((all, row) => all + (row[column] ?? 0), 0)),
});

/** All tables with these margins, cell by cell. */
function* tablesOf(rows: readonly number[], columns: readonly number[]): Generator<number[][]> {
  const [first, ...others] = rows;
  if (first === undefined) {
    if (columns.every((left) => left === 0)) yield [];
    return;
  }
  for (const row of rowsOf(first, columns)) {
    const left = columns.map((count, column) => count - (row[column] ?? 0));
    for (const rest of tablesOf(others, left)) yield [row, ...rest];
  }
}

function* rowsOf(size: number, most: readonly number[]): Generator<number[]> {
  const [here, ...others] = most;
  if (here === undefined) {
    if (size === 0) yield [];
    return;
  }
  for (let count = 0; count <= Math.min(size, here); count += 1) {
    for (const rest of rowsOf(size - count, others)) yield [count, ...rest];
  }
}

/** By the definition: the probability of every table that is no likelier than the observed one. */
function byDefinition(observed: number[][]): number {
  const { rows, columns } = sums(observed);
  const weight = (table: number[][]): number =>
    Math.exp(-table.flat().reduce((all, count) => all + logFactorial(count), 0));
  const limit = weight(observed) * (1 + 1e-7);
  let [all, extreme] = [0, 0];
  for (const table of tablesOf(rows, columns)) {
    all += weight(table);
    if (weight(table) <= limit) extreme += weight(table);
  }
  return extreme / all;
}

test('is what the definition says, table by table', () => {
  const table = fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(4), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(table, (observed) => {
      const exact = fisherExactTest(observed, { workLimit: 1e6 });
      if (isEstimated(exact)) expect(exact).toBeCloseTo(byDefinition(observed), 10);
      else expect(Math.min(...[sums(observed).rows, sums(observed).columns].map(filled))).toBeLessThan(2);
    }),
    { numRuns: 200 },
  );
});

function filled(counts: number[]): number {
  return counts.filter((count) => count > 0).length;
}

test('job satisfaction by income, Agresti 2002, page 57 (R, help page of fisher.test)', () => {
  const jobs = [
    [1, 3, 10, 6],
    [2, 3, 10, 7],
    [1, 6, 14, 12],
    [0, 1, 9, 11],
  ];
  expect(fisherExactTest(jobs, { workLimit: 5e6 })).toBeCloseTo(0.7827, 4);
  expect(fisherExactTest(jobs, { workLimit: 100 })).toEqual({ status: 'not_estimable' });
});

test('what finishes does so with the same figure under any larger limit', () => {
  const table = fc.array(fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 4 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 2000 }), (observed, workLimit) => {
      const early = fisherExactTest(observed, { workLimit });
      const late = fisherExactTest(observed, { workLimit: 1e7 });
      if (isEstimated(early)) expect(early).toBe(late);
    }),
    { numRuns: 100 },
  );
});

test('admissions by department, Berkeley 1973: too many tables to go through, and said so', () => {
  const admitted = [601, 370, 322, 269, 147, 46];
  const rejected = [332, 215, 596, 523, 437, 668];
  expect(fisherExactTest([admitted, rejected], { workLimit: 5e6 })).toEqual({ status: 'not_estimable' });
  // The first column alone can be filled in more than 10^12 ways: nothing is begun.
  const wide = admitted.map((count, row) => admitted.map((_, column) => count + ((row * 7 + column) % 29)));
  expect(fisherExactTest(wide, { workLimit: 1e9 })).toEqual({ status: 'not_estimable' });
});

test('two rows of thousands are no trouble (scipy 1.17, fisher_exact)', () => {
  const exact = fisherExactTest(
    [
      [557, 1278],
      [1198, 1493],
    ],
    { workLimit: 1e5 },
  );
  if (!isEstimated(exact)) throw new Error('no figure');
  expect(Math.abs(exact / 4.835903179337353e-22 - 1)).toBeLessThan(1e-9);
});
