import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { fUpperTail } from '../numeric/f-upper-tail.ts';
import { noAnswers, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Figure } from '../tabulate/table.ts';

/** How many said what before and after: [[no, no], [no, yes]], [[yes, no], [yes, yes]] by row and column. */
export type ChangeTable = readonly [readonly [number, number], readonly [number, number]];

export interface McnemarTest {
  base: number;
  /** No, then yes; yes, then no. */
  gainedCount: number;
  lostCount: number;
  chiSquare: Figure;
  p: Figure;
  /** With Edwards' continuity correction, as R has it by default. */
  chiSquareContinuity: Figure;
  pContinuity: Figure;
  /** Binomial, of those who changed. */
  pExact: Figure;
  /** Share of yes after less before, with its standard error. */
  difference: number;
  standardError: number;
}

/**
 * Whether as many of the same respondents turned from no to yes as from yes to no (マクネマー検定).
 *
 * Shape    counts of respondents, rows before, columns after, no first.      Unit  proportion.      Base  those who gave both.
 * Missing  no_answers without respondents; the tests are not_estimable where nobody changed.
 * Throws   "mcnemarTest requires whole numbers of 0 or more".
 * Source   McNemar 1947; Edwards 1948; R's mcnemar.test and binom.test. Wald's standard error. Rival:
 *          proportionDifference where the respondents are others.
 * @example mcnemarTest([[6, 5], [0, 4]]).pExact // => 0.0625
 */
export function mcnemarTest(changes: ChangeTable): Estimated<McnemarTest> {
  requireWhole(changes.flat(), 'mcnemarTest');
  const [[never, gainedCount], [lostCount, always]] = changes;
  const changed = gainedCount + lostCount;
  const base = never + changed + always;
  if (base === 0) return noAnswers;
  const gap = Math.abs(gainedCount - lostCount);
  const counted = {
    base,
    gainedCount,
    lostCount,
    difference: (gainedCount - lostCount) / base,
    standardError: Math.sqrt(changed - gap ** 2 / base) / base,
  };
  if (changed === 0) {
    const none = notEstimable;
    return {
      ...counted,
      chiSquare: none,
      p: none,
      chiSquareContinuity: none,
      pContinuity: none,
      pExact: none,
    };
  }
  const chiSquare = gap ** 2 / changed;
  const chiSquareContinuity = Math.max(0, gap - 1) ** 2 / changed;
  return {
    ...counted,
    chiSquare,
    p: chiSquareUpperTail(chiSquare, 1),
    chiSquareContinuity,
    pContinuity: chiSquareUpperTail(chiSquareContinuity, 1),
    pExact: Math.min(1, 2 * fewerThanHalf(Math.min(gainedCount, lostCount), changed)),
  };
}

/** Probability of so few of n, each with one half: the binomial distribution by that of F. */
function fewerThanHalf(count: number, n: number): number {
  return fUpperTail((n - count) / (count + 1), 2 * (count + 1), 2 * (n - count));
}
