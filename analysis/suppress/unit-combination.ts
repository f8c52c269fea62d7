import type { Combination } from './sweep.ts';

/**
 * The linear combination of `length` things that is the one at `index`.
 *
 * @example unitCombination(3, 1) // => [0n, 1n, 0n]
 */
export function unitCombination(length: number, index: number): Combination {
  return Array.from({ length }, (_, k) => (k === index ? 1n : 0n));
}
