import { noAnswers, type Estimated } from '../outcome/no-figure.ts';
import { designVariance } from './design-variance.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Weighted mean (a share: of zeros and ones) with its standard error under a design.
 *
 * Shape    one value and one weight a case; weights are taken as given (calibratedMean where they were made to fit the
 *          population).      Unit  the values'.      Base  cases given; print the unweighted count beside it.
 * Missing  no_answers without cases.
 * Source   R's survey::svymean; with one endless stratum the variance is n/(n-1) sum(w²(y - mean)²) / sum(w)².
 *          designEffect: against simple random sampling of as many cases without replacement.
 * @example weightedMean([1, 0, 1, 1], [4, 4, 6, 6], { stratumOf: null, populations: null }).mean // => 0.8000
 */
export function weightedMean(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  design: SurveyDesign,
): Estimated<{ mean: number; standardError: number; designEffect: number | null }> {
  let [total, weighted] = [0, 0];
  for (let index = 0; index < values.length; index += 1) {
    total += weights[index] ?? 0;
    weighted += (weights[index] ?? 0) * (values[index] ?? 0);
  }
  if (!(total > 0)) return noAnswers;
  const mean = weighted / total;
  const influence = Float64Array.from(
    { length: values.length },
    (_, index) => ((weights[index] ?? 0) * ((values[index] ?? 0) - mean)) / total,
  );
  const variance = designVariance([influence], design).get(0, 0);
  let squares = 0;
  for (let index = 0; index < values.length; index += 1) {
    squares += (weights[index] ?? 0) * ((values[index] ?? 0) - mean) ** 2;
  }
  const base = values.length;
  const simple = ((squares / total) * (base / (base - 1)) * Math.max(0, 1 - base / total)) / base;
  return {
    mean,
    standardError: Math.sqrt(variance),
    designEffect: simple > 0 ? variance / simple : null,
  };
}
