import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Natural logarithm of n!.
 *
 * Shape    n a whole number, 0 or more.
 * @example logFactorial(5) // => 4.7875
 */
export function logFactorial(n: number): number {
  return gammaln(n + 1);
}
