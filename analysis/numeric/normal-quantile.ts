import erfcinv from '@stdlib/math-base-special-erfcinv';

/**
 * The z below which a standard normal variable falls with probability p.
 *
 * Shape    p in (0, 1).      Rival  the probit of simple-statistics, right to three digits only.
 * @example normalQuantile(0.975) // => 1.9600
 */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p);
}
