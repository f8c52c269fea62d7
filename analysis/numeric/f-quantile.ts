import betaincinv from '@stdlib/math-base-special-betaincinv';
import { requireAboveZero } from '../outcome/require-above-zero.ts';
import { requireProbability } from './require-probability.ts';

/**
 * The f below which a variable of the F distribution falls with probability p.
 *
 * Shape    p in (0, 1); degrees of freedom of numerator and denominator.
 * Throws   "fQuantile requires a level or probability between 0 and 1", "… finite numbers above 0".
 * @example fQuantile(0.95, 2, 9) // => 4.2565
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability(p, 'fQuantile');
  requireAboveZero([df1, df2], 'fQuantile');
  const upper = betaincinv(1 - p, df2 / 2, df1 / 2);
  return (df2 * (1 - upper)) / (df1 * upper);
}
