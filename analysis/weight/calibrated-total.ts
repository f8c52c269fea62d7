import { at } from '../numeric/at.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure } from '../tabulate/table.ts';
import { calibrationResiduals } from './calibration-residuals.ts';
import { designStandardError } from './design-standard-error.ts';
import type { RakingMargin } from './raking-weights.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Total with weights that were made to fit the population, as calibratedMean.
 *
 * Shape    weights before and after, one a case, and the margins they were fitted to.      Unit  the values', added up.
 * Missing  the standard error as designStandardError.
 * Throws   "calibratedTotal requires finite values"; what calibrationResiduals and designVariance throw.
 * Source   Deville, Särndal & Sautory 1993; R's survey::svytotal after postStratify or calibrate.
 * @example calibratedTotal([1, 3, 5, 9], { before: [5, 5, 5, 5], after: [6, 6, 4, 4], margins: [{ groupOf: [0, 0, 1, 1], targets: [12, 8] }] }, { stratumOf: null, populations: null }).total // => 80
 */
export function calibratedTotal(
  values: ArrayLike<number>,
  weights: { before: ArrayLike<number>; after: ArrayLike<number>; margins: readonly RakingMargin[] },
  design: SurveyDesign,
): { total: number; standardError: Figure } {
  requireFinite(weights.after, 'calibratedTotal');
  const residuals = calibrationResiduals(values, weights.before, weights.margins);
  const influence = residuals.map((residual, index) => at(weights.after, index) * residual);
  let total = 0;
  for (let index = 0; index < values.length; index += 1) {
    total += at(weights.after, index) * at(values, index);
  }
  return { total, standardError: designStandardError(influence, design) };
}
