import { at } from '../numeric/at.ts';
import { normalTwoSided } from '../numeric/normal-two-sided.ts';
import { noAnswers, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import type { OrderedCounts } from './ordered-counts.ts';
import { rankSums } from './rank-sums.ts';

/**
 * Two groups on an ordered scale (マン・ホイットニーのU検定), with the sizes of effect that belong to it.
 *
 * Shape    u: pairs in which the first group's case is higher, ties as half. p without, pContinuity with R's default
 *          continuity correction; both corrected for ties.
 * Missing  no_answers where a group is empty; zero_variance where everybody has the same value.
 * Throws   "mannWhitneyTest requires two groups"; what rankSums throws.
 * Source   Mann & Whitney 1947; Cliff 1993. Not the signed-rank test of pairs.
 * @example mannWhitneyTest(orderedCounts([[3, 4, 5], [1, 2, 3]])).u // => 8.5000
 */
export function mannWhitneyTest(
  scale: OrderedCounts,
): Estimated<{ u: number; p: number; pContinuity: number; superiority: number; cliffsDelta: number }> {
  if (scale.counts.length !== 2) throw new RangeError('mannWhitneyTest requires two groups');
  const ranks = rankSums(scale);
  const [first = 0, second = 0] = ranks.bases;
  if (first === 0 || second === 0) return noAnswers;
  const { total, tieTerm } = ranks;
  const u = at(ranks.rankSums, 0) - (first * (first + 1)) / 2;
  const product = first * second;
  const variance = (product / 12) * (total + 1 - tieTerm / (total * (total - 1)));
  if (variance <= 0) return zeroVariance;
  const gap = Math.abs(u - product / 2);
  return {
    u,
    p: normalTwoSided(gap / Math.sqrt(variance)),
    pContinuity: normalTwoSided(Math.max(0, gap - 0.5) / Math.sqrt(variance)),
    superiority: u / product,
    cliffsDelta: (2 * u) / product - 1,
  };
}
