import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { completeRows, type AnswerRow } from '../outcome/complete-rows.ts';
import { noAnswers, notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { midRanks } from './mid-ranks.ts';

/**
 * Whether the same respondents rate several things differently, by the ranks each gives them (フリードマン検定).
 *
 * Shape    one row a respondent, one place a thing; null: a blank.      Base  those who rated everything.
 * Missing  rows with a blank are left out; no_answers without rows; not_estimable with fewer than two things;
 *          zero_variance where nobody tells them apart.
 * Throws   "friedmanTest requires rows of one length", "… finite values".
 * Source   Friedman 1937, corrected for ties; R's friedman.test. Kendall's W = chi-square / (n (k - 1)): 1 where all
 *          agree. Rival: kruskalWallisTest where every thing was rated by others.
 * @example friedmanTest([[1, 2, 3], [2, 1, 3], [1, 3, 2], [1, 2, 3]]).chiSquare // => 4.5000
 */
export function friedmanTest(rows: readonly AnswerRow[]): Estimated<{
  base: number;
  meanRanks: number[];
  chiSquare: number;
  df: number;
  p: number;
  kendallsW: number;
}> {
  const complete = completeRows(rows, 'friedmanTest');
  const base = complete.length;
  const [first] = complete;
  if (first === undefined) return noAnswers;
  const df = first.length - 1;
  if (df < 1) return notEstimable;
  const ranked = complete.map(midRanks);
  const rankSums = first.map((_, thing) => sum(ranked.map(({ ranks }) => at(ranks, thing))));
  const middle = (base * (df + 2)) / 2;
  const spread = base * (df + 1) * (df + 2) - sum(ranked.map(({ tieTerm }) => tieTerm)) / df;
  if (spread <= 0) return zeroVariance;
  const chiSquare = (12 * sum(rankSums.map((rankSum) => (rankSum - middle) ** 2))) / spread;
  return {
    base,
    meanRanks: rankSums.map((rankSum) => rankSum / base),
    chiSquare,
    df,
    p: chiSquareUpperTail(chiSquare, df),
    kendallsW: chiSquare / (base * df),
  };
}
