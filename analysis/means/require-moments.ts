import type { Moments } from './group-moments.ts';

/**
 * Fails for what no group has as its size, mean and variance.
 *
 * Throws   "… requires a base and a variance of 0 or more, and a finite mean".
 * @example requireMoments([{ base: 3, mean: 2, variance: 1 }], 'welchDifference') // => undefined
 */
export function requireMoments(groups: readonly Moments[], who: string): void {
  const isSize = (size: number): boolean => size >= 0 && size < Infinity;
  if (
    !groups.every(({ base, mean, variance }) => isSize(base) && isSize(variance) && Number.isFinite(mean))
  ) {
    throw new RangeError(`${who} requires a base and a variance of 0 or more, and a finite mean`);
  }
}
