import type { ItemValues } from '../reliability/item-covariances.ts';
import { requireItemValues } from '../reliability/require-item-values.ts';

/**
 * Each case's own score on an index: the mean of the items it answered.
 *
 * Shape    items: one list of scores each, over the same cases; one score a case, null where fewer than
 *          minimumAnsweredCount items were answered.      Unit  that of the scores.
 * Throws   "respondentScores requires items over the same cases", "… a minimum of at least 1", "… finite values".
 * Source   Civil Service People Survey: at least half of the items (three of five).
 * @example respondentScores([[100, null], [75, null], [75, 50]], { minimumAnsweredCount: 2 }) // => [83.33333333333333, null]
 */
export function respondentScores(
  items: readonly ItemValues[],
  { minimumAnsweredCount }: { minimumAnsweredCount: number },
): (number | null)[] {
  requireItemValues(items, 'respondentScores');
  if (!(minimumAnsweredCount >= 1 && minimumAnsweredCount < Infinity)) {
    throw new RangeError('respondentScores requires a minimum of at least 1');
  }
  const [{ length: caseCount } = []] = items;
  return Array.from({ length: caseCount }, (_, index) => {
    let [sum, count] = [0, 0];
    for (const item of items) {
      const value = item[index];
      if (typeof value !== 'number') continue;
      sum += value;
      count += 1;
    }
    return count < minimumAnsweredCount ? null : sum / count;
  });
}
