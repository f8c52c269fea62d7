import {
  indicatorPlanSheetSchema,
  type IndicatorPlanSheet,
} from '../../analysis/report/indicator-plan-sheet.ts';
import type { ReportFormat } from '../../server/contract/files.ts';
import type {
  IndicatorPlanChange,
  IndicatorPlanList,
  IndicatorPlanSummary,
} from '../../server/contract/indicator-plans.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { requestChecked } from './request-checked.ts';
import { request } from './request.ts';

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

/** Address of the indicator sheet as a file, in the reader's language. */
export function indicatorPlanExport(code: string, format: ReportFormat, language: Language): string {
  return `${addressOf(code)}?format=${format}&lang=${language}`;
}
