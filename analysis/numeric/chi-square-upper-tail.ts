import gammainc from '@stdlib/math-base-special-gammainc';
import { requireAboveZero } from '../outcome/require-above-zero.ts';
import { requireFinite } from '../outcome/require-finite.ts';

/**
 * P(X >= x) of a chi-square distribution, computed as the upper tail itself.
 *
 * Shape    x >= 0; df > 0, need not be whole.      Unit  probability.
 * Throws   "chiSquareUpperTail requires finite values", "… finite numbers above 0".
 * Rival    1 - cdf, which is 0 where the tail is below 1e-16.
 * @example chiSquareUpperTail(3.841458820694124, 1) // => 0.0500
 */
export function chiSquareUpperTail(x: number, df: number): number {
  requireFinite([x], 'chiSquareUpperTail');
  requireAboveZero([df], 'chiSquareUpperTail');
  return gammainc(Math.max(x, 0) / 2, df / 2, true, true);
}
