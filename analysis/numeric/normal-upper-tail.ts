import erfc from '@stdlib/math-base-special-erfc';
import { requireFinite } from '../outcome/require-finite.ts';

/**
 * P(Z >= z) of a standard normal distribution, computed as the upper tail itself.
 *
 * Unit     probability.
 * Throws   "normalUpperTail requires finite values".
 * @example normalUpperTail(1.6448536269514722) // => 0.0500
 */
export function normalUpperTail(z: number): number {
  requireFinite([z], 'normalUpperTail');
  return erfc(z / Math.SQRT2) / 2;
}
