import { at } from '../numeric/at.ts';
import type { OrderedCounts } from './ordered-counts.ts';
import { requireOrderedCounts } from './require-ordered-counts.ts';

/** Size, mean and variance (n - 1) of one group. */
export interface Moments {
  base: number;
  /** 0 where the group is empty. */
  mean: number;
  /** 0 with fewer than two cases. */
  variance: number;
}

/**
 * Size, mean and variance of every group of a scale.
 *
 * Unit     the scale's own; variance divides by n - 1.
 * Throws   "groupMoments requires finite values", "… counts of 0 or more".
 * @example groupMoments(orderedCounts([[1, 2, 3], [5]])) // => [{ base: 3, mean: 2, variance: 1 }, { base: 1, mean: 5, variance: 0 }]
 */
export function groupMoments(scale: OrderedCounts): Moments[] {
  requireOrderedCounts(scale, 'groupMoments');
  const { values, counts } = scale;
  return counts.map((row) => {
    const base = row.reduce((sum, count) => sum + count, 0);
    if (base === 0) return { base, mean: 0, variance: 0 };
    const mean = row.reduce((sum, count, index) => sum + count * at(values, index), 0) / base;
    // One value: its mean by sums may be off in the last digit, and would look like variation.
    if (row.filter((count) => count > 0).length === 1) {
      return {
        base,
        mean: at(
          values,
          row.findIndex((count) => count > 0),
        ),
        variance: 0,
      };
    }
    const squares = row.reduce((sum, count, index) => sum + count * (at(values, index) - mean) ** 2, 0);
    return { base, mean, variance: base < 2 ? 0 : squares / (base - 1) };
  });
}
