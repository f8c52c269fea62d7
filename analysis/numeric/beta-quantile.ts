import betaincinv from '@stdlib/math-base-special-betaincinv';
import { requireAboveZero } from '../outcome/require-above-zero.ts';
import { requireProbability } from './require-probability.ts';

/**
 * The x below which a variable of the beta distribution falls with probability p.
 *
 * Shape    p in (0, 1); a, b > 0.      Unit  proportion.
 * Throws   "betaQuantile requires a level or probability between 0 and 1", "… finite numbers above 0".
 * @example betaQuantile(0.975, 4, 8) // => 0.6097
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability(p, 'betaQuantile');
  requireAboveZero([a, b], 'betaQuantile');
  return betaincinv(p, a, b);
}
