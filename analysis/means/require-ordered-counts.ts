import { requireCounts } from '../outcome/require-counts.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { OrderedCounts } from './ordered-counts.ts';

/**
 * Fails for a scale over groups that nobody counted so.
 *
 * Throws   "… requires finite values", "… counts of 0 or more".
 * @example requireOrderedCounts({ values: [1, 2], counts: [[3, 0]] }, 'rankSums') // => undefined
 */
export function requireOrderedCounts({ values, counts }: OrderedCounts, who: string): void {
  requireFinite(values, who);
  for (const row of counts) requireCounts(row, who);
}
