import betainc from '@stdlib/math-base-special-betainc';
import { requireAboveZero } from '../outcome/require-above-zero.ts';
import { requireFinite } from '../outcome/require-finite.ts';

/**
 * P(F >= f) of the F distribution, computed as the upper tail itself.
 *
 * Shape    f >= 0; degrees of freedom of numerator and denominator, need not be whole.      Unit  probability.
 * Throws   "fUpperTail requires finite values", "… finite numbers above 0".
 * @example fUpperTail(4.256494729093748, 2, 9) // => 0.0500
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  requireFinite([f], 'fUpperTail');
  requireAboveZero([df1, df2], 'fUpperTail');
  const explained = df1 * Math.max(f, 0);
  // Always of the smaller argument: the other one is 1 within rounding, and the digits are gone.
  return explained < df2
    ? betainc(explained / (df2 + explained), df1 / 2, df2 / 2, true, true)
    : betainc(df2 / (df2 + explained), df2 / 2, df1 / 2);
}
