import type { Interval } from '../inference/interval.ts';
import type { ProportionCounts } from '../inference/require-proportion-counts.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';
import { noAnswers, type Estimated } from '../outcome/no-figure.ts';

/**
 * Sensitivity of a change to something nobody can know without linking: how many people answered both waves, and how
 * much they agree with themselves. The interval of independent waves is the one to print; this says how cautious it is.
 *
 * Shape    overlapCount: respondents in both waves at most min(n1, n2, people in both); correlation of a person's two
 *          answers, for example 0.3 and 0.6.      Unit  proportion.
 * Missing  no_answers where a wave has none.
 * Throws   "overlappingDifference requires an overlap that both waves can hold".
 * Source   Tam 1984, without the term of common non-respondents.
 * @example overlappingDifference({ count: 249, base: 779 }, { count: 331, base: 912 }, { level: 0.95, overlapCount: 779, correlation: 0.6 }).standardError // => 0.0154
 */
export function overlappingDifference(
  before: ProportionCounts,
  after: ProportionCounts,
  { level, overlapCount, correlation }: { level: number; overlapCount: number; correlation: number },
): Estimated<{ difference: number; standardError: number; interval: Interval }> {
  if (before.base === 0 || after.base === 0) return noAnswers;
  if (overlapCount < 0 || overlapCount > Math.min(before.base, after.base)) {
    throw new RangeError('overlappingDifference requires an overlap that both waves can hold');
  }
  const [p1, p2] = [before.count / before.base, after.count / after.base];
  const [v1, v2] = [p1 * (1 - p1), p2 * (1 - p2)];
  const covariance = (overlapCount * correlation * Math.sqrt(v1 * v2)) / (before.base * after.base);
  const standardError = Math.sqrt(Math.max(0, v1 / before.base + v2 / after.base - 2 * covariance));
  const half = normalQuantile((1 + level) / 2) * standardError;
  const difference = p2 - p1;
  return { difference, standardError, interval: { lower: difference - half, upper: difference + half } };
}
