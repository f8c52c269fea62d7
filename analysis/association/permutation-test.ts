import { max } from 'simple-statistics';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { at } from '../numeric/at.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { expectedCounts } from './expected-counts.ts';
import { filledTable } from './filled-table.ts';
import { margins, type CountTable } from './margins.ts';

/**
 * P-value of a table's chi-square statistic without its distribution: the columns are dealt out anew to the same
 * rows many times, and those tables counted that are as far from independence as the observed one.
 *
 * Shape    seed: the same seed gives the same p.      Unit  probability, (1 + as extreme) / (1 + rounds).
 * Missing  not_estimable with fewer than two rows or columns.
 * Throws   "permutationTest requires whole counts", "… whole numbers of 0 or more" for rounds and seed.
 * Source   Hope 1968, Monte Carlo test (R's chisq.test with simulate.p.value).
 * @example permutationTest([[3, 0], [0, 3]], { rounds: 999, seed: 1 }) < 0.2 // => true
 */
export function permutationTest(
  observed: CountTable,
  { rounds, seed }: { rounds: number; seed: number },
): Estimated<number> {
  requireWhole([rounds, seed], 'permutationTest');
  const filled = filledTable(observed);
  if (!filled.flat().every(Number.isInteger)) throw new RangeError('permutationTest requires whole counts');
  const sides = margins(filled);
  if (sides.rows.length < 2 || sides.columns.length < 2) return notEstimable;
  // Everybody who is not in the largest column is dealt a row; the rest is that column. So the side with the largest goes across.
  const isTurned = max(sides.rows) > max(sides.columns);
  const table = isTurned ? transposed(filled) : filled;
  const { rows, columns } = margins(table);
  const expected = Float64Array.from(expectedCounts(table).flat());
  const width = columns.length;
  const statistic = (counts: ArrayLike<number>): number => {
    let chiSquare = 0;
    for (let cell = 0; cell < expected.length; cell += 1) {
      chiSquare += at(counts, cell) ** 2 / at(expected, cell);
    }
    return chiSquare;
  };
  const largest = columns.indexOf(max(columns));
  const columnOf = Uint16Array.from(
    columns.flatMap((count, column) => (column === largest ? [] : Array<number>(count).fill(column))),
  );
  const rowOf = Uint16Array.from(rows.flatMap((count, row) => Array<number>(count).fill(row)));
  const limit = statistic(table.flat()) * (1 - 1e-12);
  const random = xoroshiro128plus(seed);
  const counts = new Uint32Array(expected.length);
  let extreme = 0;
  for (let round = 0; round < rounds; round += 1) {
    counts.fill(0);
    for (const [row, count] of rows.entries()) counts[row * width + largest] = count;
    for (let place = 0; place < columnOf.length; place += 1) {
      const chosen = uniformInt(random, place, rowOf.length - 1);
      const row = at(rowOf, chosen);
      rowOf[chosen] = at(rowOf, place);
      rowOf[place] = row;
      const [cell, rest] = [row * width + at(columnOf, place), row * width + largest];
      counts[cell] = at(counts, cell) + 1;
      counts[rest] = at(counts, rest) - 1;
    }
    if (statistic(counts) >= limit) extreme += 1;
  }
  return (extreme + 1) / (rounds + 1);
}

function transposed(table: CountTable): number[][] {
  return at(table, 0).map((_, column) => table.map((row) => at(row, column)));
}
