import gammaln from '@stdlib/math-base-special-gammaln';
import { requireWhole } from '../outcome/require-whole.ts';

/**
 * Natural logarithm of n!.
 *
 * Shape    n a whole number, 0 or more.
 * Throws   "logFactorial requires whole numbers of 0 or more".
 * @example logFactorial(5) // => 4.7875
 */
export function logFactorial(n: number): number {
  requireWhole([n], 'logFactorial');
  return gammaln(n + 1);
}
