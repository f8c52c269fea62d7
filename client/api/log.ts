import type {
  LogEntry,
  LogEntryList,
  IndicatorPlanLogEntry,
  IndicatorPlanLogEntryList,
  LogPage,
} from '../../server/contract/log.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { request, requestFile } from './request.ts';

/** What was done to a wave, the latest first. */
export async function fetchLogEntries(wave: string, language: Language): Promise<LogEntry[]> {
  const path = `/api/manage/waves/${encodeURIComponent(wave)}/log`;
  return (await request<LogEntryList>(path, { language })).entries;
}

/** What was done to plans, the latest first. */
export async function fetchIndicatorPlanLogEntries(language: Language): Promise<IndicatorPlanLogEntry[]> {
  const path = '/api/manage/log/indicator-plans';
  return (await request<IndicatorPlanLogEntryList>(path, { language })).entries;
}

/** A page of the whole log, the latest first; before: entries before this one. */
export function fetchLogPage(before: number | null, language: Language): Promise<LogPage> {
  return request(`/api/manage/log${before === null ? '' : `?before=${before}`}`, { language });
}

/** The whole log as CSV. */
export function fetchLogFile(language: Language): Promise<Blob> {
  return requestFile('/api/manage/log/file?format=csv', { language });
}
