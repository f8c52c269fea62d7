import type { DocumentFormat } from '../../../server/contract/files.ts';
import type { ReportChange, WaveReport } from '../../../server/contract/publishing/reports.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request, requestFile } from '../request.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}/report`;
/** Making a report of hundreds of pages behind others. */
const patienceMs = 15 * 60_000;

/** What was chosen of a wave's report, and what it would be made of now. */
export function fetchReport(wave: string, language: Language): Promise<WaveReport> {
  return request(`${addressOf(wave)}?lang=${language}`, { language });
}

export function saveReport(wave: string, change: ReportChange, language: Language): Promise<WaveReport> {
  return request(`${addressOf(wave)}?lang=${language}`, { language, method: 'PUT', body: change });
}

export function fetchReportFile(wave: string, format: DocumentFormat, language: Language): Promise<Blob> {
  return requestFile(`${addressOf(wave)}/file?format=${format}&lang=${language}`, { language, patienceMs });
}
