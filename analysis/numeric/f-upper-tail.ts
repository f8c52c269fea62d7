import betainc from '@stdlib/math-base-special-betainc';

/**
 * P(F >= f) of the F distribution, computed as the upper tail itself.
 *
 * Shape    f >= 0; degrees of freedom of numerator and denominator, need not be whole.      Unit  probability.
 * @example fUpperTail(4.256494729093748, 2, 9) // => 0.0500
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  return betainc(df2 / (df2 + df1 * Math.max(f, 0)), df2 / 2, df1 / 2);
}
