import { at } from '../numeric/at.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Degrees of freedom that a design leaves for t and F: cases less strata. A part of a sample has those of its own cases:
 * a case of weight 0 counts for nothing, nor does a stratum of which nobody is left.
 *
 * Shape    one weight a case, and the stratum of each.
 * Missing  0 without cases.
 * Throws   "designDegreesOfFreedom requires counts of 0 or more" for weights, "… whole numbers of 0 or more" for strata.
 * Source   Korn & Graubard 1999; R's survey::degf for one stage, also of a subset().
 * @example designDegreesOfFreedom([1, 1, 2, 2, 2], { stratumOf: [0, 0, 1, 1, 1] }) // => 3
 * @example designDegreesOfFreedom([1, 1, 0, 0, 0], { stratumOf: [0, 0, 1, 1, 1] }) // => 1
 * @example designDegreesOfFreedom([1, 1, 1, 1, 1], { stratumOf: null }) // => 4
 */
export function designDegreesOfFreedom(
  weights: ArrayLike<number>,
  { stratumOf }: Pick<SurveyDesign, 'stratumOf'>,
): number {
  requireCounts(weights, 'designDegreesOfFreedom');
  requireWhole(stratumOf ?? [], 'designDegreesOfFreedom');
  const strata = new Set<number>();
  let caseCount = 0;
  for (let index = 0; index < weights.length; index += 1) {
    if (at(weights, index) === 0) continue;
    caseCount += 1;
    strata.add(stratumOf === null ? 0 : at(stratumOf, index));
  }
  return caseCount - strata.size;
}
