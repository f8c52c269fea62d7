import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import type { Moments } from './group-moments.ts';
import { requireMoments } from './require-moments.ts';

/**
 * Standard deviation of a group (divides by n - 1).
 *
 * Unit     the scale's own.      Missing  not_estimable with fewer than two cases; 0 where all are equal.
 * Throws   what requireMoments throws.
 * @example standardDeviation({ base: 3, mean: 2, variance: 4 }) // => 2
 * @example standardDeviation({ base: 1, mean: 2, variance: 0 }) // => { status: 'not_estimable' }
 */
export function standardDeviation(moments: Moments): Figure {
  requireMoments([moments], 'standardDeviation');
  const { base, variance } = moments;
  return base < 2 ? notEstimable : Math.sqrt(variance);
}
