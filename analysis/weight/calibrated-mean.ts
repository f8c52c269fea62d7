import { at } from '../numeric/at.ts';
import { noAnswers, type Estimated } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure } from '../tabulate/table.ts';
import { calibrationResiduals } from './calibration-residuals.ts';
import { designStandardError } from './design-standard-error.ts';
import type { RakingMargin } from './raking-weights.ts';
import type { SurveyDesign } from './survey-design.ts';

/** Weights before and after they were made to fit the population, one a case, and the margins they were fitted to. */
export interface Calibration {
  before: ArrayLike<number>;
  after: ArrayLike<number>;
  margins: readonly RakingMargin[];
}

/**
 * Mean with weights that were made to fit the population (post-stratification: one margin; raking: several), and a
 * standard error that knows what the fitting took away.
 *
 * Shape    weights before and after, one a case, and the margins they were fitted to.      Unit  the values'.
 * Missing  no_answers without cases; the standard error as designStandardError.
 * Throws   "calibratedMean requires finite values"; what calibrationResiduals and designVariance throw.
 * Source   Deville, Särndal & Sautory 1993; R's survey::postStratify and survey::calibrate(calfun = "raking").
 *          Rival: conditionalStandardError for post-stratification, the one to print; calibratedPartMean for a group.
 * @example calibratedMean([1, 3, 5, 9], { before: [5, 5, 5, 5], after: [6, 6, 4, 4], margins: [{ groupOf: [0, 0, 1, 1], targets: [12, 8] }] }, { stratumOf: null, populations: null }).mean // => 4.0000
 */
export function calibratedMean(
  values: ArrayLike<number>,
  weights: Calibration,
  design: SurveyDesign,
): Estimated<{ mean: number; standardError: Figure }> {
  requireFinite(weights.after, 'calibratedMean');
  const isWithin = Array.from({ length: values.length }, () => true);
  return calibratedPartMean({ values, isWithin }, weights, design);
}

/**
 * The same of a part of the cases, whose weights were fitted with those of everybody: a group of a weighted table.
 *
 * Shape    values and isWithin, one a case; those without are in the design, not in the mean.      Unit  the values'.
 * Missing  no_answers without weights in the part; the standard error as designStandardError.
 * Throws   "calibratedPartMean requires finite values"; what calibrationResiduals and designVariance throw.
 * Source   as calibratedMean; R's svyby of a calibrated design.
 * @example calibratedPartMean({ values: [1, 3, 5, 9], isWithin: [true, false, true, false] }, { before: [5, 5, 5, 5], after: [6, 6, 4, 4], margins: [{ groupOf: [0, 0, 1, 1], targets: [12, 8] }] }, { stratumOf: null, populations: null }).mean // => 2.6000
 */
export function calibratedPartMean(
  { values, isWithin }: { values: ArrayLike<number>; isWithin: ArrayLike<boolean> },
  weights: Calibration,
  design: SurveyDesign,
): Estimated<{ mean: number; standardError: Figure }> {
  requireFinite(weights.after, 'calibratedPartMean');
  requireFinite(values, 'calibratedPartMean');
  let [total, weighted] = [0, 0];
  for (let index = 0; index < values.length; index += 1) {
    if (!at(isWithin, index)) continue;
    total += at(weights.after, index);
    weighted += at(weights.after, index) * at(values, index);
  }
  if (!(total > 0)) return noAnswers;
  const mean = weighted / total;
  const gaps = Float64Array.from({ length: values.length }, (_, index) =>
    at(isWithin, index) ? at(values, index) - mean : 0,
  );
  const residuals = calibrationResiduals(gaps, weights.before, weights.margins);
  const influence = residuals.map((residual, index) => (at(weights.after, index) * residual) / total);
  return { mean, standardError: designStandardError(influence, design) };
}
