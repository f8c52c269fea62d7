import type { IndicatorPlanSheet } from '../../../analysis/report/indicator-plan-sheet.ts';
import type { PublishedResult } from '../../../analysis/report/published-table.ts';
import { reportOfPlan, reportOfWave, type ReportDocument } from '../../../analysis/report/report-document.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { exportCsv } from './export-csv.ts';
import { exportText } from './export-text.ts';
import { exportXlsx } from './export-xlsx.ts';

export type FileFormat = 'csv' | 'xlsx';
export type FileContent = string | Uint8Array<ArrayBuffer>;

/** Published results as a file, in the order given. */
export async function fileOfResults(
  results: readonly PublishedResult[],
  language: Language,
  format: FileFormat,
): Promise<FileContent> {
  return fileOf(reportOfWave(results, language), format);
}

/** An indicator sheet as a file. */
export async function fileOfPlan(
  sheet: IndicatorPlanSheet,
  language: Language,
  format: FileFormat,
): Promise<FileContent> {
  return fileOf(reportOfPlan(sheet, language), format);
}

/** Published results for a terminal, or for a program that reads standard input. */
export function printResults(
  results: readonly PublishedResult[],
  language: Language,
  format: 'csv' | 'text',
): string {
  const print = format === 'csv' ? exportCsv : exportText;
  return print(reportOfWave(results, language));
}

function fileOf(report: ReportDocument, format: FileFormat): FileContent | Promise<FileContent> {
  return format === 'csv' ? exportCsv(report) : exportXlsx(report);
}
