import { at } from '../numeric/at.ts';
import { studentTwoSided } from '../numeric/student-two-sided.ts';
import { noAnswers, notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { designDegreesOfFreedom } from './design-degrees-of-freedom.ts';
import { designStandardError } from './design-standard-error.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Difference of the weighted means of two groups of one sample, with its t test.
 *
 * Shape    values and isFirst, one a case: first group less the others. A part of a sample: weight 0 for the rest, so that
 *          the design is kept.      Unit  the values'.
 * Missing  no_answers where a group has no weights; not_estimable with a stratum of one case or without a degree of
 *          freedom; zero_variance where neither group varies.
 * Throws   "weightedMeanDifference requires finite values", "… counts of 0 or more" for weights; what requireSurveyDesign throws.
 * Source   Lumley 2010; R's survey::svyttest: the two means are of one design, so their covariance is in it, with
 *          designDegreesOfFreedom less one. Rival: welchDifference without weights.
 * @example weightedMeanDifference({ values: [5, 6, 9, 4, 4, 1], isFirst: [true, true, true, false, false, false] }, [1, 2, 1, 1, 1, 2], { stratumOf: null, populations: null }).difference // => 4
 */
export function weightedMeanDifference(
  { values, isFirst }: { values: ArrayLike<number>; isFirst: ArrayLike<boolean> },
  weights: ArrayLike<number>,
  design: SurveyDesign,
): Estimated<{ difference: number; standardError: number; t: number; df: number; p: number }> {
  requireFinite(values, 'weightedMeanDifference');
  requireCounts(weights, 'weightedMeanDifference');
  const groups = [true, false].map((side) => {
    let [total, weighted] = [0, 0];
    for (let index = 0; index < values.length; index += 1) {
      if (at(isFirst, index) !== side) continue;
      total += at(weights, index);
      weighted += at(weights, index) * at(values, index);
    }
    return { total, mean: weighted / total };
  });
  const [first, second] = [at(groups, 0), at(groups, 1)];
  if (!(first.total > 0 && second.total > 0)) return noAnswers;
  const influence = Float64Array.from({ length: values.length }, (_, index) => {
    const [own, sign] = at(isFirst, index) ? [first, 1] : [second, -1];
    return (sign * at(weights, index) * (at(values, index) - own.mean)) / own.total;
  });
  const standardError = designStandardError(influence, design);
  const df = designDegreesOfFreedom(weights, design) - 1;
  if (typeof standardError !== 'number' || df < 1) return notEstimable;
  if (standardError === 0) return zeroVariance;
  const difference = first.mean - second.mean;
  const t = difference / standardError;
  return { difference, standardError, t, df, p: studentTwoSided(t, df) };
}
