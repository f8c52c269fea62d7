import { studentQuantile } from '../numeric/student-quantile.ts';
import { studentTwoSided } from '../numeric/student-two-sided.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import type { Moments } from './group-moments.ts';
import type { Interval } from '../outcome/interval.ts';
import { requireMoments } from './require-moments.ts';

/**
 * Difference of two means with Welch's t test (unequal variances) and interval.
 *
 * Shape    first less second.      Unit  the scale's own.
 * Missing  not_estimable where a group has fewer than two cases or neither group varies.
 * Throws   what requireMoments throws.
 * Source   Welch 1947, degrees of freedom by Satterthwaite; R's t.test.
 * @example welchDifference({ base: 10, mean: 5, variance: 4 }, { base: 20, mean: 4, variance: 1 }, { level: 0.95 }).t // => 1.4907
 */
export function welchDifference(
  first: Moments,
  second: Moments,
  { level }: { level: number },
): Estimated<{
  difference: number;
  standardError: number;
  t: number;
  df: number;
  p: number;
  interval: Interval;
}> {
  requireMoments([first, second], 'welchDifference');
  const parts = [first, second].map(({ base, variance }) => variance / base);
  const [a = 0, b = 0] = parts;
  if (first.base < 2 || second.base < 2 || a + b <= 0) return notEstimable;
  const difference = first.mean - second.mean;
  const standardError = Math.sqrt(a + b);
  const df = (a + b) ** 2 / (a ** 2 / (first.base - 1) + b ** 2 / (second.base - 1));
  const t = difference / standardError;
  const half = studentQuantile((1 + level) / 2, df) * standardError;
  return {
    difference,
    standardError,
    t,
    df,
    p: studentTwoSided(t, df),
    interval: { lower: difference - half, upper: difference + half },
  };
}
