import type {
  LogEntry,
  LogEntryList,
  IndicatorPlanLogEntry,
  IndicatorPlanLogEntryList,
} from '../../server/contract/log.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { request } from './request.ts';

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
