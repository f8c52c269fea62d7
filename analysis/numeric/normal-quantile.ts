import erfcinv from '@stdlib/math-base-special-erfcinv';
import { requireProbability } from './require-probability.ts';

/**
 * The z below which a standard normal variable falls with probability p.
 *
 * Shape    p in (0, 1).      Rival  the probit of simple-statistics, right to three digits only.
 * Throws   "normalQuantile requires a level or probability between 0 and 1".
 * @example normalQuantile(0.975) // => 1.9600
 */
export function normalQuantile(p: number): number {
  requireProbability(p, 'normalQuantile');
  return -Math.SQRT2 * erfcinv(2 * p);
}
