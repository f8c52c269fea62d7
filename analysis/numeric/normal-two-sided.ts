import erfc from '@stdlib/math-base-special-erfc';

/**
 * P(|Z| >= |z|) of a standard normal distribution: the two-sided p-value of z.
 *
 * Unit     probability.      Rival  2 (1 - cdf), which is 0 beyond |z| = 8.3.
 * @example normalTwoSided(1.959963984540054) // => 0.0500
 */
export function normalTwoSided(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}
