import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { at } from '../numeric/at.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { RakingMargin } from './raking-weights.ts';
import { requireRakingMargins } from './require-raking-margins.ts';

/**
 * What of a variable the margins do not explain: residuals of its regression on the groups of every margin, weighted
 * by the weights before calibration. What weighting to the margins removes from the variance is the rest.
 *
 * Shape    one residual a case; one margin: the distances from the group means.      Unit  the values'.
 * Throws   "calibrationResiduals requires finite values"; what requireRakingMargins throws.
 * Source   Deville, Särndal & Sautory 1993.
 * @example calibrationResiduals([1, 3, 5, 9], [1, 1, 1, 1], [{ groupOf: [0, 0, 1, 1], targets: [10, 10] }]).map(Math.round) // => [-1, 1, -2, 2]
 */
export function calibrationResiduals(
  values: ArrayLike<number>,
  baseWeights: ArrayLike<number>,
  calibrationMargins: readonly RakingMargin[],
): number[] {
  requireFinite(values, 'calibrationResiduals');
  requireFinite(baseWeights, 'calibrationResiduals');
  requireRakingMargins(calibrationMargins, 'calibrationResiduals');
  let width = 0;
  const starts = calibrationMargins.map(({ targets }) => {
    const start = width;
    width += targets.length;
    return start;
  });
  const columnsOf = (index: number): number[] =>
    calibrationMargins.map(({ groupOf }, margin) => at(starts, margin) + at(groupOf, index));
  const normal = Matrix.zeros(width, width);
  const moment = Matrix.zeros(width, 1);
  for (let index = 0; index < values.length; index += 1) {
    const weight = at(baseWeights, index);
    const columns = columnsOf(index);
    for (const j of columns) {
      moment.set(j, 0, moment.get(j, 0) + weight * at(values, index));
      for (const k of columns) normal.set(j, k, normal.get(j, k) + weight);
    }
  }
  // The margins add up to the same whole: one solution of many, all with the same residuals.
  const coefficients = new SingularValueDecomposition(normal, { autoTranspose: true }).solve(moment);
  return Array.from({ length: values.length }, (_, index) => {
    const fitted = columnsOf(index).reduce((sum, column) => sum + coefficients.get(column, 0), 0);
    return at(values, index) - fitted;
  });
}
