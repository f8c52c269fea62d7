import { planSheetSchema, type PlanSheet } from '../../analysis/report/plan-sheet.ts';
import type { PlanChange, PlanList, PlanSummary } from '../../server/contract/plans.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { requestChecked } from './request-checked.ts';
import { request } from './request.ts';
import type { ExportFormat } from './tables.ts';

const plans = '/api/manage/plans';
const addressOf = (code: string): string => `${plans}/${encodeURIComponent(code)}`;

export async function fetchPlans(language: Language): Promise<PlanSummary[]> {
  return (await request<PlanList>(plans, { language })).plans;
}

export function fetchPlan(code: string, language: Language): Promise<PlanSheet> {
  return requestChecked(planSheetSchema, addressOf(code), { language });
}

export function savePlan(code: string, change: PlanChange, language: Language): Promise<PlanSheet> {
  return requestChecked(planSheetSchema, addressOf(code), { language, method: 'PUT', body: change });
}

export function deletePlan(code: string, language: Language): Promise<void> {
  return request(addressOf(code), { language, method: 'DELETE' });
}

/** Address of the indicator sheet as a file, in the reader's language. */
export function planExport(code: string, format: ExportFormat, language: Language): string {
  return `${addressOf(code)}?format=${format}&lang=${language}`;
}
