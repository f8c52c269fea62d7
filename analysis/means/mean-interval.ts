import { studentQuantile } from '../numeric/student-quantile.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Moments } from './group-moments.ts';
import type { Interval } from '../outcome/interval.ts';

/**
 * Interval for a mean by Student's distribution, with its standard error.
 *
 * Shape    population: eligible people, or null for an endless one; a census has no width.
 * Unit     the scale's own.      Base  answered.
 * Missing  not_estimable with fewer than two cases.
 * Throws   "meanInterval requires base <= population", "… finite values".
 * Source   Cochran 1977: se = s / sqrt(n) * sqrt(1 - n/N).
 * @example meanInterval({ base: 200, mean: 656.585, variance: 132.975279279637 ** 2 }, { level: 0.95, population: 6194 }).standardError // => 9.2497
 */
export function meanInterval(
  { base, mean, variance }: Moments,
  { level, population }: { level: number; population: number | null },
): Estimated<Interval & { standardError: number }> {
  if (population !== null && base > population) {
    throw new RangeError('meanInterval requires base <= population');
  }
  requireFinite([base, mean, variance, population ?? base], 'meanInterval');
  if (base < 2) return notEstimable;
  const fraction = population === null ? 0 : base / population;
  const standardError = Math.sqrt((variance / base) * (1 - fraction));
  const half = studentQuantile((1 + level) / 2, base - 1) * standardError;
  return { standardError, lower: mean - half, upper: mean + half };
}
