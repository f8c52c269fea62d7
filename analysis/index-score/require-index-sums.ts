import { requireFinite } from '../outcome/require-finite.ts';
import type { IndexSums } from './index-sums.ts';

/**
 * Fails for sums that are none.
 *
 * Throws   "… requires finite values".
 * @example requireIndexSums([{ classes: [] }], 'aggregatedScore') // => undefined
 */
export function requireIndexSums(parts: readonly IndexSums[], who: string): void {
  for (const { answeredCount, caseCount, answerCounts, scoreSums } of parts.flatMap(
    ({ classes }) => classes,
  )) {
    requireFinite([answeredCount, caseCount, ...answerCounts, ...scoreSums], who);
  }
}
