import { benchmarkView } from '../../../analysis/report/benchmark/benchmark-view.ts';
import { publishedBenchmark } from '../../../analysis/report/benchmark/published-benchmark.ts';
import { reportOfView } from '../../../analysis/report/document/report-of-wave.ts';
import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { exportCsv } from '../export/export-csv.ts';
import { exportText } from '../export/export-text.ts';
import type { ComparedBundles } from './compare-bundles.ts';

export const comparisonFormats = ['text', 'csv', 'json'] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

const printers: Record<ComparisonFormat, (compared: ComparedBundles, language: Language) => string> = {
  text: (compared, language) => exportText(tableOf(compared, language)),
  csv: (compared, language) => exportCsv(tableOf(compared, language)),
  json: ({ contents, signers }) =>
    `${JSON.stringify({ signers, ...publishedBenchmark(contents, null) }, null, 2)}\n`,
};

/** Organisations compared, for a terminal, a spreadsheet or a program; no figure of a single one. */
export function printComparison(
  compared: ComparedBundles,
  format: ComparisonFormat,
  language: Language,
): string {
  return printers[format](compared, language);
}

function tableOf({ contents }: ComparedBundles, language: Language): ReportDocument {
  return reportOfView(benchmarkView(publishedBenchmark(contents, null), language), language);
}
