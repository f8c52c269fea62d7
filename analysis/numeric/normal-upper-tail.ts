import erfc from '@stdlib/math-base-special-erfc';

/**
 * P(Z >= z) of a standard normal distribution, computed as the upper tail itself.
 *
 * Unit     probability.
 * @example normalUpperTail(1.6448536269514722) // => 0.0500
 */
export function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}
