import type {
  AuditEntry,
  AuditEntryList,
  PlanAuditEntry,
  PlanAuditEntryList,
} from '../../server/contract/audit.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { request } from './request.ts';

/** What was done to a wave, the latest first. */
export async function fetchAuditEntries(wave: string, language: Language): Promise<AuditEntry[]> {
  const path = `/api/manage/waves/${encodeURIComponent(wave)}/audit`;
  return (await request<AuditEntryList>(path, { language })).entries;
}

/** What was done to plans, the latest first. */
export async function fetchPlanAuditEntries(language: Language): Promise<PlanAuditEntry[]> {
  const path = '/api/manage/audit/plans';
  return (await request<PlanAuditEntryList>(path, { language })).entries;
}
