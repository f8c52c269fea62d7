import { at } from '../numeric/at.ts';
import { noAnswers, notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import { designStandardError } from './design-standard-error.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Weighted mean (a share: of zeros and ones) with its standard error under a design.
 *
 * Shape    one value and one weight a case; weights are taken as given (calibratedMean where they were made to fit the
 *          population). A group out of a sample: all its cases, with weight 0 for the others, so that the design is
 *          kept (R's svyby).      Unit  the values'.      Base  cases with a weight; print the count beside it.
 * Missing  no_answers without weights; the standard error as designStandardError. designEffect: zero_variance where all
 *          values are equal; not_estimable with one case, or with weights that do not add up to more than the cases.
 * Throws   "weightedMean requires finite values and weights": a blank has no value and no place in the lists.
 * Source   R's survey::svymean; with one endless stratum the variance is n/(n-1) sum(w²(y - mean)²) / sum(w)².
 *          designEffect: against simple random sampling of as many cases without replacement.
 * @example weightedMean([1, 0, 1, 1], [4, 4, 6, 6], { stratumOf: null, populations: null }).mean // => 0.8000
 */
export function weightedMean(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  design: SurveyDesign,
): Estimated<{ mean: number; standardError: Figure; designEffect: Figure }> {
  let [total, weighted, base] = [0, 0, 0];
  const distinct = new Set<number>();
  for (let index = 0; index < values.length; index += 1) {
    const [value, weight] = [at(values, index), at(weights, index)];
    if (!Number.isFinite(value) || !Number.isFinite(weight)) {
      throw new RangeError('weightedMean requires finite values and weights');
    }
    if (weight === 0) continue;
    total += weight;
    weighted += weight * value;
    base += 1;
    if (distinct.size < 2) distinct.add(value);
  }
  if (!(total > 0)) return noAnswers;
  const [only] = distinct;
  // One value: its mean by sums may be off in the last digit, and would look like variation.
  const mean = distinct.size === 1 && only !== undefined ? only : weighted / total;
  const influence = Float64Array.from(
    { length: values.length },
    (_, index) => (at(weights, index) * (at(values, index) - mean)) / total,
  );
  const standardError = designStandardError(influence, design);
  if (distinct.size === 1) return { mean, standardError, designEffect: zeroVariance };
  let squares = 0;
  for (let index = 0; index < values.length; index += 1) {
    squares += at(weights, index) * (at(values, index) - mean) ** 2;
  }
  const simple = ((squares / total) * (1 - base / total)) / (base - 1);
  const isKnown = typeof standardError === 'number' && simple > 0;
  return { mean, standardError, designEffect: isKnown ? standardError ** 2 / simple : notEstimable };
}
