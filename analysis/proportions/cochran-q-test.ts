import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { completeRows, type AnswerRow } from '../outcome/complete-rows.ts';
import { noAnswers, notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';

/**
 * Whether the same respondents say yes to several things unequally often (コクランのQ検定).
 *
 * Shape    one row a respondent, one place a thing, 1 yes and 0 no; null: a blank.      Base  those who said something
 *          of everything.
 * Missing  rows with a blank are left out; no_answers without rows; not_estimable with fewer than two things;
 *          zero_variance where everybody says the same of all.
 * Throws   "cochranQTest requires rows of one length", "… finite values", "… answers of 0 and 1".
 * Source   Cochran 1950; equals friedmanTest of zeros and ones. Rival: mentionsTest where groups are compared, mcnemarTest
 *          for two things.
 * @example cochranQTest([[1, 1, 0], [1, 0, 0], [1, 1, 1], [0, 0, 0], [1, 0, 0], [1, 1, 0]]).q // => 6
 */
export function cochranQTest(
  rows: readonly AnswerRow[],
): Estimated<{ base: number; counts: number[]; q: number; df: number; p: number }> {
  const complete = completeRows(rows, 'cochranQTest');
  if (!complete.flat().every((answer) => answer === 0 || answer === 1)) {
    throw new RangeError('cochranQTest requires answers of 0 and 1');
  }
  const [first] = complete;
  if (first === undefined) return noAnswers;
  const width = first.length;
  if (width < 2) return notEstimable;
  const counts = first.map((_, thing) => sum(complete.map((row) => at(row, thing))));
  const total = sum(counts);
  const spread = width * total - sum(complete.map((row) => sum(row) ** 2));
  if (spread === 0) return zeroVariance;
  const gaps = sum(counts.map((count) => (count - total / width) ** 2));
  const q = (width * (width - 1) * gaps) / spread;
  return { base: complete.length, counts, q, df: width - 1, p: chiSquareUpperTail(q, width - 1) };
}
