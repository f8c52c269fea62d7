import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import { reportOf } from '../../../analysis/report/document/report-of.ts';
import { usualOptions } from '../../../analysis/report/document/report-options.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Database } from '../../store/database.ts';
import { findReport } from '../../store/publishing/reports.queries.ts';
import { reportSourceOf } from './report-source-of.ts';

/** The report of a published wave, as it was chosen. Throws  `wave-not-found`. */
export async function reportOfPublishedWave(
  db: Database,
  code: string,
  language: Language,
): Promise<ReportDocument> {
  const source = await reportSourceOf(db, code);
  const stored = await findReport(db, code);
  return reportOf(source, stored?.options ?? usualOptions, language);
}
