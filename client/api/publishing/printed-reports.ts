import type {
  NewPrintedReport,
  PrintedReading,
  PrintedReport,
  PrintedTable,
} from '../../../server/contract/publishing/printed-reports.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const reports = '/api/manage/printed-reports';

export interface StoredReport {
  report: PrintedReport;
  addedAt: string;
  addedBy: string;
}

export async function fetchPrintedReports(language: Language): Promise<StoredReport[]> {
  return (await request<{ reports: StoredReport[] }>(reports, { language })).reports;
}

/** What a table says so far; nothing is stored. */
export function readPrintedTable(table: PrintedTable, language: Language): Promise<PrintedReading> {
  return request(`${reports}/read`, { language, method: 'POST', body: table });
}

export async function addPrintedReport(report: NewPrintedReport, language: Language): Promise<void> {
  await request(reports, { language, method: 'POST', body: report });
}

export function deletePrintedReport(code: string, language: Language): Promise<void> {
  return request(`${reports}/${encodeURIComponent(code)}`, { language, method: 'DELETE' });
}
