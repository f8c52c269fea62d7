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
  const table = filledTable(observed);
  const { rows, columns, total } = margins(table);
  if (!table.flat().every(Number.isInteger)) throw new RangeError('permutationTest requires whole counts');
  if (rows.length < 2 || columns.length < 2) return notEstimable;
  const expected = Float64Array.from(expectedCounts(table).flat());
  const width = columns.length;
  const statistic = (counts: ArrayLike<number>): number => {
    let chiSquare = 0;
    for (let cell = 0; cell < expected.length; cell += 1) {
      chiSquare += at(counts, cell) ** 2 / at(expected, cell);
    }
    return chiSquare;
  };
  const columnOf = Uint16Array.from(columns.flatMap((count, column) => Array<number>(count).fill(column)));
  const rowOf = Uint16Array.from(rows.flatMap((count, row) => Array<number>(count).fill(row)));
  const limit = statistic(table.flat()) * (1 - 1e-12);
  const random = xoroshiro128plus(seed);
  const counts = new Uint32Array(expected.length);
  let extreme = 0;
  for (let round = 0; round < rounds; round += 1) {
    counts.fill(0);
    for (let last = total - 1; last >= 0; last -= 1) {
      const chosen = uniformInt(random, 0, last);
      const column = at(columnOf, chosen);
      columnOf[chosen] = at(columnOf, last);
      columnOf[last] = column;
      const cell = at(rowOf, last) * width + column;
      counts[cell] = at(counts, cell) + 1;
    }
    if (statistic(counts) >= limit) extreme += 1;
  }
  return (extreme + 1) / (rounds + 1);
}
