import erfc from '@stdlib/math-base-special-erfc';
import { requireFinite } from '../outcome/require-finite.ts';

/**
 * P(|Z| >= |z|) of a standard normal distribution: the two-sided p-value of z.
 *
 * Unit     probability.      Rival  2 (1 - cdf), which is 0 beyond |z| = 8.3.
 * Throws   "normalTwoSided requires finite values".
 * @example normalTwoSided(1.959963984540054) // => 0.0500
 */
export function normalTwoSided(z: number): number {
  requireFinite([z], 'normalTwoSided');
  return erfc(Math.abs(z) / Math.SQRT2);
}
