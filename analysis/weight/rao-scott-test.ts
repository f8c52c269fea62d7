import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { independenceTest } from '../association/independence-test.ts';
import { at } from '../numeric/at.ts';
import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { fUpperTail } from '../numeric/f-upper-tail.ts';
import { isEstimated, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { designDegreesOfFreedom } from './design-degrees-of-freedom.ts';
import { designVariance, hasLoneCase } from './design-variance.ts';
import type { SurveyDesign } from './survey-design.ts';

export interface RaoScottTest {
  /** Weighted counts, rows by columns. */
  weightedCounts: number[][];
  /** Pearson's statistic of the weighted table brought to the number of cases. */
  chiSquare: number;
  /** Second order: the statistic over its mean design effect, with Satterthwaite's degrees of freedom. */
  f: number;
  df1: number;
  df2: number;
  p: number;
  /** First order: chi-square over its mean design effect. */
  pFirstOrder: number;
}

/**
 * Test of independence for weighted cases (ラオ・スコット補正). The ordinary chi-square of weighted counts is wrong: it
 * takes weights for cases.
 *
 * Shape    row and column of each case, its weight, and the design. A part of a sample: all its cases, with weight 0 for
 *          the others, so that the design is kept; they are in no row, column or degree of freedom (R's subset()).
 * Missing  not_estimable with fewer than two filled rows or columns, or with a stratum of one case.
 * Throws   "raoScottTest requires whole numbers of 0 or more", "… counts of 0 or more" for weights; what
 *          requireSurveyDesign throws.
 * Source   Rao & Scott 1984; Thomas & Rao 1987; R's survey::svychisq, statistics "F" and "Chisq".
 * @example raoScottTest({ rowOf: [0, 0, 1, 1, 0, 1], columnOf: [0, 0, 1, 1, 1, 0] }, [1, 1, 1, 1, 1, 1], { stratumOf: null, populations: null }).f // => 0.5556
 */
export function raoScottTest(
  { rowOf, columnOf }: { rowOf: ArrayLike<number>; columnOf: ArrayLike<number> },
  weights: ArrayLike<number>,
  design: SurveyDesign,
): Estimated<RaoScottTest> {
  requireWhole(rowOf, 'raoScottTest');
  requireWhole(columnOf, 'raoScottTest');
  requireCounts(weights, 'raoScottTest');
  const weighted = Array.from({ length: rowOf.length }, (_, index) => index).filter(
    (index) => at(weights, index) > 0,
  );
  const caseCount = weighted.length;
  const rows = numbered(rowOf, weighted);
  const columns = numbered(columnOf, weighted);
  const [rowCount, columnCount] = [rows.count, columns.count];
  if (rowCount < 2 || columnCount < 2 || hasLoneCase(rowOf.length, design)) return notEstimable;
  const cellOf = rows.of.map((row, index) => row * columnCount + at(columns.of, index));
  const sums = Array<number>(rowCount * columnCount).fill(0);
  for (const [index, cell] of cellOf.entries()) sums[cell] = at(sums, cell) + at(weights, index);
  const total = sums.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return notEstimable;
  const shares = sums.map((value) => value / total);
  const weightedCounts = Array.from({ length: rowCount }, (_, row) =>
    sums.slice(row * columnCount, (row + 1) * columnCount),
  );
  const pearson = independenceTest(
    weightedCounts.map((row) => row.map((value) => (value / total) * caseCount)),
  );
  if (!isEstimated(pearson)) return pearson;

  const influences = shares.map((share, cell) =>
    Float64Array.from(cellOf, (own, index) => (at(weights, index) * (Number(own === cell) - share)) / total),
  );
  const variance = designVariance(influences, design);
  const inverse = Matrix.diag(shares.map((share) => (share === 0 ? 0 : 1 / share)));
  const contrast = interactionContrasts(rowCount, columnCount);
  const denominator = contrast.transpose().mmul(inverse.clone().div(caseCount)).mmul(contrast);
  const numerator = contrast.transpose().mmul(inverse).mmul(variance).mmul(inverse).mmul(contrast);
  const delta = new SingularValueDecomposition(denominator, { autoTranspose: true }).solve(numerator);
  const trace = delta.trace();
  const squareTrace = delta.mmul(delta).trace();
  if (!(trace > 0)) return notEstimable;
  const df1 = trace ** 2 / squareTrace;
  const df2 = df1 * designDegreesOfFreedom(weights, design);
  const f = pearson.chiSquare / trace;
  const contrastCount = delta.rows;
  return {
    weightedCounts,
    chiSquare: pearson.chiSquare,
    f,
    df1,
    df2,
    p: fUpperTail(f, df1, df2),
    pFirstOrder: chiSquareUpperTail(pearson.chiSquare / (trace / contrastCount), contrastCount),
  };
}

/** The codes that cases with a weight have, renumbered 0, 1, 2, … in ascending order; 0 for the other cases. */
function numbered(codes: ArrayLike<number>, weighted: readonly number[]): { of: number[]; count: number } {
  const distinct = [...new Set(weighted.map((index) => at(codes, index)))].toSorted((a, b) => a - b);
  const of = Array.from({ length: codes.length }, (_, index) =>
    Math.max(0, distinct.indexOf(at(codes, index))),
  );
  return { of, count: distinct.length };
}

/** Products of row and column differences: everything in a table that its margins do not say. */
function interactionContrasts(rowCount: number, columnCount: number): Matrix {
  const contrast = Matrix.zeros(rowCount * columnCount, (rowCount - 1) * (columnCount - 1));
  const helmert = (level: number, position: number): number => {
    if (position > level + 1) return 0;
    return position === level + 1 ? -(level + 1) : 1;
  };
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      for (let i = 0; i < rowCount - 1; i += 1) {
        for (let j = 0; j < columnCount - 1; j += 1) {
          contrast.set(
            row * columnCount + column,
            i * (columnCount - 1) + j,
            helmert(i, row) * helmert(j, column),
          );
        }
      }
    }
  }
  return contrast;
}
