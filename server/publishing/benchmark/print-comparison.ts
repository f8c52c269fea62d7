import { benchmarkLines } from '../../../analysis/report/benchmark/benchmark-lines.ts';
import { benchmarkView } from '../../../analysis/report/benchmark/benchmark-view.ts';
import { reportOfView } from '../../../analysis/report/document/report-of-wave.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { exportCsv } from '../export/export-csv.ts';
import { exportText } from '../export/export-text.ts';
import type { ComparedBundles } from './compare-bundles.ts';

export const comparisonFormats = ['text', 'csv', 'json'] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

const printers: Record<ComparisonFormat, (compared: ComparedBundles, language: Language) => string> = {
  text: ({ contents }, language) => exportText(reportOfView(benchmarkView(contents, language), language)),
  csv: ({ contents }, language) => exportCsv(reportOfView(benchmarkView(contents, language), language)),
  json: ({ contents, signers }) =>
    `${JSON.stringify({ organisations: signers, lines: benchmarkLines(contents) }, null, 2)}\n`,
};

/** Organisations compared, for a terminal, a spreadsheet or a program; no figure of a single one. */
export function printComparison(
  compared: ComparedBundles,
  format: ComparisonFormat,
  language: Language,
): string {
  return printers[format](compared, language);
}
