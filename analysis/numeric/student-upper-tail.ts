import { studentTwoSided } from './student-two-sided.ts';

/**
 * P(T >= t) of Student's distribution: the one-sided p-value of t.
 *
 * Shape    df > 0 or Infinity.      Unit  probability.
 * Throws   what studentTwoSided throws.
 * @example studentUpperTail(1.8331129326536337, 9) // => 0.0500
 */
export function studentUpperTail(t: number, df: number): number {
  const half = studentTwoSided(t, df) / 2;
  return t >= 0 ? half : 1 - half;
}
