import { at } from '../numeric/at.ts';
import { completeRows, type AnswerRow } from './complete-rows.ts';

/**
 * The two answers of everybody who gave both.
 *
 * Shape    one place a respondent in either list; null: a blank.
 * Throws   "… requires one answer before and one after a respondent", "… finite values".
 * @example completePairs([1, null, 4], [2, 3, 6], 'pairedDifference') // => [[1, 2], [4, 6]]
 */
export function completePairs(before: AnswerRow, after: AnswerRow, who: string): [number, number][] {
  if (before.length !== after.length) {
    throw new RangeError(`${who} requires one answer before and one after a respondent`);
  }
  const rows = Array.from(before, (answer, index) => [answer, at(after, index)]);
  return completeRows(rows, who).map((row) => [at(row, 0), at(row, 1)]);
}
