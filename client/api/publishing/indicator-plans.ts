import {
  indicatorPlanSheetSchema,
  type IndicatorPlanSheet,
} from '../../../analysis/report/indicator-plan-sheet.ts';
import type { ReportFormat } from '../../../server/contract/files.ts';
import { planReviewSchema, type PlanReview } from '../../../analysis/report/plan-review/plan-review.ts';
import type {
  IndicatorPlanChange,
  IndicatorPlanList,
  IndicatorPlanSummary,
  NewPlanNote,
} from '../../../server/contract/publishing/indicator-plans.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { requestChecked } from '../request-checked.ts';
import { request } from '../request.ts';

const plans = '/api/manage/indicator-plans';
const addressOf = (code: string): string => `${plans}/${encodeURIComponent(code)}`;

export async function fetchIndicatorPlans(language: Language): Promise<IndicatorPlanSummary[]> {
  return (await request<IndicatorPlanList>(plans, { language })).plans;
}

export function fetchIndicatorPlan(code: string, language: Language): Promise<IndicatorPlanSheet> {
  return requestChecked(indicatorPlanSheetSchema, addressOf(code), { language });
}

export function saveIndicatorPlan(
  code: string,
  change: IndicatorPlanChange,
  language: Language,
): Promise<IndicatorPlanSheet> {
  return requestChecked(indicatorPlanSheetSchema, addressOf(code), { language, method: 'PUT', body: change });
}

export function deleteIndicatorPlan(code: string, language: Language): Promise<void> {
  return request(addressOf(code), { language, method: 'DELETE' });
}

export function fetchPlanReview(code: string, language: Language): Promise<PlanReview> {
  return requestChecked(planReviewSchema, `${addressOf(code)}/review`, { language });
}

export function addPlanNote(
  code: string,
  note: NewPlanNote,
  language: Language,
): Promise<IndicatorPlanSheet> {
  return requestChecked(indicatorPlanSheetSchema, `${addressOf(code)}/notes`, {
    language,
    method: 'POST',
    body: note,
  });
}

export function removePlanNote(code: string, number: number, language: Language): Promise<void> {
  return request(`${addressOf(code)}/notes/${number}`, { language, method: 'DELETE' });
}

/** Address of the indicator sheet as a file, in the reader's language. */
export function indicatorPlanExport(code: string, format: ReportFormat, language: Language): string {
  return `${addressOf(code)}?format=${format}&lang=${language}`;
}
