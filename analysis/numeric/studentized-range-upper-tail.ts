import cdf from '@stdlib/stats-base-dists-studentized-range-cdf';

/**
 * P(Q >= q) of the studentized range of `groupCount` means, for Games-Howell and Tukey.
 *
 * Shape    q >= 0; groupCount >= 2; df >= 2.      Unit  probability, right to about 1e-9.
 * Source   Copenhaver & Holland 1988 (R's ptukey).
 * @example studentizedRangeUpperTail(3.8777, 3, 10) // => 0.0499
 */
export function studentizedRangeUpperTail(q: number, groupCount: number, df: number): number {
  return Math.max(0, 1 - cdf(q, groupCount, df));
}
