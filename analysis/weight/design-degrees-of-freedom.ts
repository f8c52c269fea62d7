import { requireWhole } from '../outcome/require-whole.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Degrees of freedom that a design leaves for t and F: cases less strata.
 *
 * Shape    caseCount: every case of the design, those of weight 0 too.
 * Throws   "designDegreesOfFreedom requires whole numbers of 0 or more".
 * Source   Korn & Graubard 1999; R's survey::degf for one stage.
 * @example designDegreesOfFreedom(5, { stratumOf: [0, 0, 1, 1, 1] }) // => 3
 * @example designDegreesOfFreedom(5, { stratumOf: null }) // => 4
 */
export function designDegreesOfFreedom(
  caseCount: number,
  { stratumOf }: Pick<SurveyDesign, 'stratumOf'>,
): number {
  requireWhole([caseCount, ...Array.from(stratumOf ?? [])], 'designDegreesOfFreedom');
  return caseCount - (stratumOf === null ? 1 : new Set(Array.from(stratumOf)).size);
}
