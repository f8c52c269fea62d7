import betainc from '@stdlib/math-base-special-betainc';

/**
 * P(F >= f) of the F distribution, computed as the upper tail itself.
 *
 * Shape    f >= 0; degrees of freedom of numerator and denominator, need not be whole.      Unit  probability.
 * @example fUpperTail(4.256494729093748, 2, 9) // => 0.0500
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  const explained = df1 * Math.max(f, 0);
  // Always of the smaller argument: the other one is 1 within rounding, and the digits are gone.
  return explained < df2
    ? betainc(explained / (df2 + explained), df1 / 2, df2 / 2, true, true)
    : betainc(df2 / (df2 + explained), df2 / 2, df1 / 2);
}
