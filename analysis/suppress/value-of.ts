import type { Combination } from './sweep.ts';

/**
 * Value of a linear combination where its parts have the given values.
 *
 * @example valueOf([2n, -1n], [3n, 1n]) // => 5n
 */
export function valueOf(combination: Combination, values: bigint[]): bigint {
  return combination.reduce((total, x, k) => (x === 0n ? total : total + x * (values[k] ?? 0n)), 0n);
}
