import type { AuditEntry } from '../../server/routes/audit.schema.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { request } from './request.ts';

/** What was done to a wave, the latest first. */
export async function fetchAuditEntries(wave: string, language: Language): Promise<AuditEntry[]> {
  const path = `/api/manage/waves/${encodeURIComponent(wave)}/audit`;
  return (await request<{ entries: AuditEntry[] }>(path, { language })).entries;
}
