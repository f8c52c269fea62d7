import betaincinv from '@stdlib/math-base-special-betaincinv';

/**
 * The x below which a variable of the beta distribution falls with probability p.
 *
 * Shape    p in (0, 1); a, b > 0.      Unit  proportion.
 * @example betaQuantile(0.975, 4, 8) // => 0.6097
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaincinv(p, a, b);
}
