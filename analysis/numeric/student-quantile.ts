import quantile from '@stdlib/stats-base-dists-t-quantile';
import { requireAboveZero } from '../outcome/require-above-zero.ts';
import { normalQuantile } from './normal-quantile.ts';
import { requireProbability } from './require-probability.ts';

/**
 * The t below which a variable of Student's distribution falls with probability p. Infinite degrees of freedom are
 * the normal distribution.
 *
 * Shape    p in (0, 1); df > 0 or Infinity.
 * Throws   "studentQuantile requires a level or probability between 0 and 1", "… finite numbers above 0".
 * @example studentQuantile(0.975, 9) // => 2.2622
 */
export function studentQuantile(p: number, df: number): number {
  requireProbability(p, 'studentQuantile');
  if (df === Infinity) return normalQuantile(p);
  requireAboveZero([df], 'studentQuantile');
  return quantile(p, df);
}
