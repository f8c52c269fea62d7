import type { IndicatorPlanSheet } from '../../../analysis/report/indicator-plan-sheet.ts';
import type { PublishedResult } from '../../../analysis/report/published-table.ts';
import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import type { EarlierWaveTable } from '../../../analysis/report/overview/published-overview.ts';
import { reportOfPlan, reportOfWave } from '../../../analysis/report/document/report-of-wave.ts';
import type { FileFormat, ReportFormat } from '../../contract/files.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { exportCsv } from './export-csv.ts';
import { exportTidy } from './export-tidy.ts';
import { exportOds } from './export-ods.ts';
import { exportPptx } from './export-pptx.ts';
import { exportText } from './export-text.ts';
import { exportXlsx } from './export-xlsx.ts';

export type FileContent = string | Uint8Array<ArrayBuffer>;

/**
 * Published results as a file, in the order given; tables beside what they were in the wave before, as far as that is
 * given by their id. A tidy file is of one wave: files of two, one after the other, are both.
 */
export async function fileOfResults(
  results: readonly PublishedResult[],
  language: Language,
  format: FileFormat,
  earlier?: ReadonlyMap<string, EarlierWaveTable>,
): Promise<FileContent> {
  if (format === 'tidy') return exportTidy(results, language);
  return fileOfReport(reportOfWave(results, language, earlier), format);
}

/** An indicator sheet as a file. */
export async function fileOfPlan(
  sheet: IndicatorPlanSheet,
  language: Language,
  format: ReportFormat,
): Promise<FileContent> {
  return fileOfReport(reportOfPlan(sheet, language), format);
}

/** Published results for a terminal, or for a program that reads standard input. */
export function printResults(
  results: readonly PublishedResult[],
  language: Language,
  format: 'csv' | 'text' | 'tidy',
): string {
  if (format === 'tidy') return exportTidy(results, language);
  const print = format === 'csv' ? exportCsv : exportText;
  return print(reportOfWave(results, language));
}

/** A report as a file. */
export async function fileOfReport(report: ReportDocument, format: ReportFormat): Promise<FileContent> {
  return renderers[format](report);
}

const renderers: Record<ReportFormat, (report: ReportDocument) => FileContent | Promise<FileContent>> = {
  csv: exportCsv,
  xlsx: exportXlsx,
  ods: exportOds,
  pptx: exportPptx,
};
