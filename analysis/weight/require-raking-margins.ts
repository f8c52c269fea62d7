import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { RakingMargin } from './raking-weights.ts';

/**
 * Fails for groups that are no places in a list, and for targets that are no numbers of people.
 *
 * Throws   "… requires whole numbers of 0 or more", "… counts of 0 or more".
 * @example requireRakingMargins([{ groupOf: [0, 0, 1], targets: [9, 1] }], 'rakingWeights') // => undefined
 */
export function requireRakingMargins(rakingMargins: readonly RakingMargin[], who: string): void {
  for (const { groupOf, targets } of rakingMargins) {
    requireWhole(groupOf, who);
    requireCounts(targets, who);
  }
}
