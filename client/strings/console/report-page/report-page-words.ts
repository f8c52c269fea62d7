import type { Language } from '../../../../surveys/schema/local-text.ts';
import { enReportPage } from './en-report-page.ts';
import { jaReportPage } from './ja-report-page.ts';

export type ReportPageWords = typeof jaReportPage;

const words: Record<Language, ReportPageWords> = { ja: jaReportPage, en: enReportPage };

/** What the page of the report says: it brings these words along. */
export function reportPageWords(language: Language): ReportPageWords {
  return words[language];
}
