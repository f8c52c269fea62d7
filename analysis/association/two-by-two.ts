import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { expectedCounts } from './expected-counts.ts';
import { margins, type CountTable } from './margins.ts';

/**
 * What only a table of two rows and two columns has: the phi coefficient, whose sign depends on the order of rows and
 * columns, and the chi-square with Yates' correction (for comparing with older reports).
 *
 * Missing  not_estimable where a row or column is empty.
 * Throws   "twoByTwo requires two rows and two columns".
 * @example twoByTwo([[557, 1278], [1198, 1493]]).phi // => -0.1427
 */
export function twoByTwo(
  observed: CountTable,
): Estimated<{ phi: number; chiSquareYates: number; pYates: number }> {
  if (observed.length !== 2 || observed.some((row) => row.length !== 2)) {
    throw new RangeError('twoByTwo requires two rows and two columns');
  }
  const { rows, columns } = margins(observed);
  if ([...rows, ...columns].includes(0)) return notEstimable;
  const counts = observed.flat();
  const determinant = at(counts, 0) * at(counts, 3) - at(counts, 1) * at(counts, 2);
  const product = [...rows, ...columns].reduce((total, margin) => total * margin, 1);
  // Never beyond what would turn the difference round (R's chisq.test).
  const gaps = expectedCounts(observed)
    .flat()
    .map((e, cell) => ({ e, gap: Math.abs(at(counts, cell) - e) }));
  const correction = Math.min(0.5, ...gaps.map(({ gap }) => gap));
  const chiSquareYates = sum(gaps.map(({ e, gap }) => (gap - correction) ** 2 / e));
  return {
    phi: determinant / Math.sqrt(product),
    chiSquareYates,
    pYates: chiSquareUpperTail(chiSquareYates, 1),
  };
}
