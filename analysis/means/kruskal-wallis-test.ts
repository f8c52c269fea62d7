import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import type { OrderedCounts } from './ordered-counts.ts';
import { rankSums } from './rank-sums.ts';

/**
 * Whether groups lie differently on an ordered scale, by ranks, corrected for ties (クラスカル・ウォリス検定).
 *
 * Shape    empty groups are left out; epsilonSquared = H / (n - 1) is the size of the effect.
 * Missing  not_estimable with fewer than two groups; zero_variance where everybody has the same value.
 * Throws   what rankSums throws.
 * Source   Kruskal & Wallis 1952; R's kruskal.test.
 * @example kruskalWallisTest(orderedCounts([[1, 2, 3], [2, 3, 4], [5, 6, 7]])).h // => 6.0565
 */
export function kruskalWallisTest(
  scale: OrderedCounts,
): Estimated<{ h: number; df: number; p: number; epsilonSquared: number }> {
  const { bases, rankSums: sums, total, tieTerm } = rankSums(scale);
  const df = bases.filter((base) => base > 0).length - 1;
  if (df < 1) return notEstimable;
  const ties = 1 - tieTerm / (total ** 3 - total);
  if (ties <= 0) return zeroVariance;
  // About the middle rank: the textbook's difference of two large numbers loses digits with many cases.
  const squares = sum(
    sums.map((rankSum, group) => {
      const base = at(bases, group);
      return base === 0 ? 0 : (rankSum - (base * (total + 1)) / 2) ** 2 / base;
    }),
  );
  const h = ((12 / (total * (total + 1))) * squares) / ties;
  return { h, df, p: chiSquareUpperTail(h, df), epsilonSquared: h / (total - 1) };
}
