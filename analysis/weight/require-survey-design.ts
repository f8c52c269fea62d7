import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Fails for strata that are no places in a list, and for numbers of people that are none.
 *
 * Throws   "… requires whole numbers of 0 or more", "… counts of 0 or more".
 * @example requireSurveyDesign({ stratumOf: [0, 0, 1], populations: [9, 1] }, 'designVariance') // => undefined
 */
export function requireSurveyDesign({ stratumOf, populations }: SurveyDesign, who: string): void {
  requireWhole(stratumOf ?? [], who);
  requireCounts(populations ?? [], who);
}
