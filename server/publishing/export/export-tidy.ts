import Papa from 'papaparse';
import type { PublishedResult } from '../../../analysis/report/published-table.ts';
import { tidyFigures, type TidyFigure } from '../../../analysis/report/tables/tidy-figures.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { byteOrderMark, formulaAmongFigures } from './export-csv.ts';

/** Columns in order, by the names that programs know them by. */
export const tidyColumns: Record<string, (figure: TidyFigure) => string> = {
  wave: ({ wave }) => wave,
  table: ({ table }) => table,
  stub: ({ stub }) => stub,
  stub_label: ({ stubLabel }) => stubLabel,
  option: ({ option }) => option,
  option_label: ({ optionLabel }) => optionLabel,
  banner: ({ banner }) => banner,
  banner_label: ({ bannerLabel }) => bannerLabel,
  group: ({ group }) => group,
  group_label: ({ groupLabel }) => groupLabel,
  quantity: ({ quantity }) => quantity,
  unit: ({ unit }) => unit,
  base_name: ({ baseName }) => baseName,
  base: ({ base }) => base,
  value: ({ value }) => value,
  reason: ({ reason }) => reason,
  is_synthetic: ({ isSynthetic }) => (isSynthetic ? 'TRUE' : 'FALSE'),
};

/** Published results for R and spreadsheets: one row a figure, under one head, whatever tables they are of. */
export function exportTidy(results: readonly PublishedResult[], language: Language): string {
  const rows = results.flatMap((result) =>
    tidyFigures(result, language).map((figure) => Object.values(tidyColumns).map((read) => read(figure))),
  );
  const csv = Papa.unparse([Object.keys(tidyColumns), ...rows], {
    newline: '\r\n',
    escapeFormulae: formulaAmongFigures,
  });
  return `${byteOrderMark}${csv}\r\n`;
}
