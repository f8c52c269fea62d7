import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { normalTwoSided } from '../numeric/normal-two-sided.ts';
import { completePairs } from '../outcome/complete-pairs.ts';
import type { AnswerRow } from '../outcome/complete-rows.ts';
import { noAnswers, notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import { midRanks } from './mid-ranks.ts';

/** Up to so many differences the distribution is counted out, as in R. */
const exactLimit = 49;

export interface SignedRankTest {
  /** Those who gave both answers, of whom so many gave the same twice: they are in no rank. */
  base: number;
  unchangedCount: number;
  /** Sum of the ranks of those who are higher after than before (R's V). */
  v: number;
  /** Normal approximation corrected for ties, without and with R's continuity correction. */
  p: number;
  pContinuity: number;
  /** From the distribution itself; not_estimable with ties, with unchanged answers, and with 50 differences or more. */
  pExact: Figure;
  /** Share of ranks that rose less share that fell. */
  rankBiserial: number;
}

/**
 * Two answers of the same respondents compared by the ranks of their differences (ウィルコクソンの符号付順位検定).
 *
 * Shape    one place a respondent in either list; null: a blank.      Base  those who gave both.
 * Missing  pairs with a blank are left out; no_answers without pairs; zero_variance where nobody changed.
 * Throws   "signedRankTest requires one answer before and one after a respondent", "… finite values".
 * Source   Wilcoxon 1945; R's wilcox.test(paired = TRUE). Rival: mannWhitneyTest where the respondents are others.
 * @example signedRankTest([3, 5, 2, 8, 6, 7, 4, 9], [3.5, 7, 1, 11, 10, 5.5, 9, 9.7]).pExact // => 0.1484
 */
export function signedRankTest(before: AnswerRow, after: AnswerRow): Estimated<SignedRankTest> {
  const pairs = completePairs(before, after, 'signedRankTest');
  if (pairs.length === 0) return noAnswers;
  const differences = pairs.map(([first, second]) => second - first).filter((difference) => difference !== 0);
  const count = differences.length;
  if (count === 0) return zeroVariance;
  const { ranks, tieTerm } = midRanks(differences.map(Math.abs));
  const v = sum(ranks.filter((_, index) => at(differences, index) > 0));
  const all = (count * (count + 1)) / 2;
  const deviation = Math.sqrt((all * (2 * count + 1)) / 12 - tieTerm / 48);
  const gap = Math.abs(v - all / 2);
  const isCounted = tieTerm === 0 && count === pairs.length && count <= exactLimit;
  return {
    base: pairs.length,
    unchangedCount: pairs.length - count,
    v,
    p: normalTwoSided(gap / deviation),
    pContinuity: normalTwoSided(Math.max(0, gap - 0.5) / deviation),
    pExact: isCounted ? Math.min(1, 2 * upperTail(all / 2 + gap, count)) : notEstimable,
    rankBiserial: (2 * v) / all - 1,
  };
}

/** Share of the 2^n ways to sign n ranks whose positive ones add up to so much or more. */
function upperTail(v: number, count: number): number {
  let ways = [1];
  for (let rank = 1; rank <= count; rank += 1) {
    const before = ways;
    ways = Array.from(
      { length: before.length + rank },
      (_, total) =>
        (total < before.length ? at(before, total) : 0) + (total < rank ? 0 : at(before, total - rank)),
    );
  }
  return sum(ways.slice(v)) / 2 ** count;
}
