import type { Language } from '../../../surveys/schema/local-text.ts';
import { enPlan, enPlanFile } from './en-plan.ts';
import { enPlanReview } from './en-plan-review.ts';
import { jaPlan, jaPlanFile } from './ja-plan.ts';
import { jaPlanReview } from './ja-plan-review.ts';

const ja = { plan: jaPlan, planFile: jaPlanFile, planReview: jaPlanReview };
export type PlanReportWords = typeof ja;

const words: Record<Language, PlanReportWords> = {
  ja,
  en: { plan: enPlan, planFile: enPlanFile, planReview: enPlanReview },
};

/**
 * The words of indicator plans and their reviews: of their own, for most pages do without.
 *
 * @example planReportWords('en').plan.indicator // => 'Indicator'
 */
export function planReportWords(language: Language): PlanReportWords {
  return words[language];
}
