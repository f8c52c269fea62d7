import Papa from 'papaparse';
import { tidyFigures } from '../../../analysis/report/tables/tidy-figures.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { byteOrderMark, formulaAmongFigures } from '../export/export-csv.ts';
import { tidyColumns } from '../export/export-tidy.ts';
import { seriesOf } from './item-series.ts';
import type { OpenResults } from './open-results.ts';

/** What comes before the columns of every tidy file: when it was, and by what an item is known from year to year. */
export const seriesColumns = ['opens_on', 'closes_on', 'series', 'series_change'] as const;

/** The columns of the file, in order. */
export const openColumns: readonly string[] = [...seriesColumns, ...Object.keys(tidyColumns)];

/** Everything open of a wave, a row a figure: files of several waves can be put one under the other and joined. */
export function openCsv(open: OpenResults, language: Language): string {
  const { opensOn, closesOn } = open.catalogue;
  const rows = open.results.flatMap((result) => {
    const stub = result.kind === 'response-rate' ? (result.item ?? '') : result.stub;
    const { series, change } = seriesOf(stub, open);
    return tidyFigures(result, language).map((figure) => [
      opensOn,
      closesOn,
      series,
      change,
      ...Object.values(tidyColumns).map((read) => read(figure)),
    ]);
  });
  const csv = Papa.unparse([[...openColumns], ...rows], {
    newline: '\r\n',
    escapeFormulae: formulaAmongFigures,
  });
  return `${byteOrderMark}${csv}\r\n`;
}
