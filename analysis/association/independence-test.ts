import { min, sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import { expectedCounts } from './expected-counts.ts';
import { filledTable } from './filled-table.ts';
import { margins, type CountTable } from './margins.ts';

export interface IndependenceTest {
  chiSquare: number;
  df: number;
  p: number;
  /** Cases in the table. */
  base: number;
  minimumExpected: number;
  /** Proportion of cells whose expected count is below 5. */
  expectedBelowFiveProportion: number;
  cramersV: number;
  /** Bergsma's, which does not rise with the number of cells alone; not_estimable with a case a row or column. */
  cramersVCorrected: Figure;
  /** Likelihood ratio statistic (G²) and its p-value. */
  likelihoodRatio: number;
  pLikelihoodRatio: number;
}

/**
 * Pearson's test of independence (独立性のカイ二乗検定) without Yates' correction, with Cramér's V.
 *
 * Shape    counts of unweighted cases, each in one cell; empty rows and columns are left out before anything else.
 * Missing  not_estimable with fewer than two rows or columns. Blanks are not categories and do not belong in here.
 * Rival    raoScottTest for weighted counts, mentionsTest for multiple response, sparseIndependence for small ones.
 * Source   Agresti, Categorical Data Analysis; Cramér 1946; Bergsma 2013.
 * @example independenceTest([[557, 1278], [1198, 1493]]).chiSquare // => 92.2053
 * @example independenceTest([[3, 4]]) // => { status: 'not_estimable' }
 */
export function independenceTest(observed: CountTable): Estimated<IndependenceTest> {
  const table = filledTable(observed);
  const { rows, columns, total } = margins(table);
  if (rows.length < 2 || columns.length < 2) return notEstimable;
  const expected = expectedCounts(table).flat();
  const counts = table.flat();
  const chiSquare = sum(expected.map((e, cell) => (at(counts, cell) - e) ** 2 / e));
  const likelihoodRatio =
    2 *
    sum(
      expected.map((e, cell) => {
        const count = at(counts, cell);
        return count === 0 ? 0 : count * Math.log(count / e);
      }),
    );
  const df = (rows.length - 1) * (columns.length - 1);
  const excess = chiSquare / total - df / (total - 1);
  // What is left of a difference of equal numbers is no association.
  const corrected = excess > 1e-12 * (df / (total - 1)) ? excess : 0;
  const shrink = (size: number): number => size - (size - 1) ** 2 / (total - 1);
  const freedom = Math.min(shrink(rows.length), shrink(columns.length)) - 1;
  return {
    chiSquare,
    df,
    p: chiSquareUpperTail(chiSquare, df),
    base: total,
    minimumExpected: min(expected),
    expectedBelowFiveProportion: expected.filter((e) => e < 5).length / expected.length,
    cramersV: Math.sqrt(chiSquare / (total * Math.min(rows.length - 1, columns.length - 1))),
    cramersVCorrected: freedom > 1e-12 ? Math.sqrt(corrected / freedom) : notEstimable,
    likelihoodRatio,
    pLikelihoodRatio: chiSquareUpperTail(likelihoodRatio, df),
  };
}
