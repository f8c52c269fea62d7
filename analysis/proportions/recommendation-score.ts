import { normalQuantile } from '../numeric/normal-quantile.ts';
import { noAnswers, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from '../tabulate/table.ts';
import type { Interval } from '../outcome/interval.ts';

/**
 * Recommendation score (推奨度, the arithmetic of eNPS) of a 0 to 10 scale: share of 9 and 10 less share of 0 to 6, by
 * a hundred. Two groups or waves are compared by estimateDifference, from score and standardError of each.
 *
 * Shape    counts of the eleven points 0 … 10; no other scale has this score.      Unit  points from -100 to 100.
 * Base     answered.
 * Missing  no_answers; standard error and interval not_estimable with one answer.
 * Throws   "recommendationScore requires the eleven counts of a scale from 0 to 10", "… counts of 0 or more".
 * Source   variance (p + d - (p - d)²)/(n - 1), of a difference of two shares of one sample.
 * @example recommendationScore([0, 0, 0, 0, 0, 0, 10, 5, 5, 10, 20], { level: 0.95 }).score // => 40.0000
 */
export function recommendationScore(
  counts: readonly number[],
  { level }: { level: number },
): Estimated<{
  base: number;
  promoterCount: number;
  passiveCount: number;
  detractorCount: number;
  score: number;
  standardError: Figure;
  interval: Estimated<Interval>;
}> {
  if (counts.length !== 11) {
    throw new RangeError('recommendationScore requires the eleven counts of a scale from 0 to 10');
  }
  requireCounts(counts, 'recommendationScore');
  const added = (from: number, to: number): number => counts.slice(from, to).reduce((sum, n) => sum + n, 0);
  const [detractorCount, passiveCount, promoterCount] = [added(0, 7), added(7, 9), added(9, 11)];
  const base = detractorCount + passiveCount + promoterCount;
  if (base === 0) return noAnswers;
  const promoters = promoterCount / base;
  const detractors = detractorCount / base;
  const score = 100 * (promoters - detractors);
  const counted = { base, promoterCount, passiveCount, detractorCount, score };
  if (base === 1) return { ...counted, standardError: notEstimable, interval: notEstimable };
  const variance = (promoters + detractors - (promoters - detractors) ** 2) / (base - 1);
  const standardError = 100 * Math.sqrt(variance);
  const half = normalQuantile((1 + level) / 2) * standardError;
  return { ...counted, standardError, interval: { lower: score - half, upper: score + half } };
}
