import betainc from '@stdlib/math-base-special-betainc';
import { requireAboveZero } from '../outcome/require-above-zero.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { normalTwoSided } from './normal-two-sided.ts';

/**
 * P(|T| >= |t|) of Student's distribution: the two-sided p-value of t.
 *
 * Shape    df > 0, need not be whole (Welch), or Infinity.      Unit  probability.
 * Throws   "studentTwoSided requires finite values", "… finite numbers above 0".
 * @example studentTwoSided(2.2621571627409915, 9) // => 0.0500
 */
export function studentTwoSided(t: number, df: number): number {
  if (df === Infinity) return normalTwoSided(t);
  requireFinite([t], 'studentTwoSided');
  requireAboveZero([df], 'studentTwoSided');
  const square = t * t;
  // Always of the smaller argument: the other one is 1 within rounding, and the digits are gone.
  return square < df
    ? betainc(square / (df + square), 0.5, df / 2, true, true)
    : betainc(df / (df + square), df / 2, 0.5);
}
