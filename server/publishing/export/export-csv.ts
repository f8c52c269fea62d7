import Papa from 'papaparse';
import { plainText } from '../../../analysis/report/cells.ts';
import { tablesOf, type ReportDocument } from '../../../analysis/report/document/report-document.ts';
import type { TableView, TextsView } from '../../../analysis/report/table-view.ts';

/** Once a file: what Excel takes UTF-8 by. */
export const byteOrderMark = '\uFEFF';
const newline = '\r\n';

/** What begins like a formula, also in the full-width signs that Excel takes for the same. */
const formulaAmongTexts = /^[=+\-@＝＋－＠\t\r\n]/;
/** Labels stand among figures; those may be negative, and a single hyphen says that there is no case. */
export const formulaAmongFigures = /^(?!-$|-[\d.,]+ ?%?$)[=+\-@＝＋－＠\t\r\n]/;

/**
 * A report as CSV for Excel on Windows: UTF-8 with byte order mark, CRLF, cells that look like formulas defused.
 * A table comes first so that programs find it; words about it follow after an empty line, and then the next one.
 */
export function exportCsv(report: ReportDocument): string {
  return `${byteOrderMark}${tablesOf(report).map(csvOf).join(newline)}`;
}

function csvOf(view: TableView | TextsView): string {
  const { title, heading, notes, ending } = view;
  const about = [[], [title], ...[...heading, ...notes, ...ending].map(({ text }) => [text])];
  const csv = Papa.unparse([...rowsOf(view), ...about], {
    newline,
    escapeFormulae: view.kind === 'texts' ? formulaAmongTexts : formulaAmongFigures,
  });
  return `${csv}${newline}`;
}

function rowsOf(view: TableView | TextsView): string[][] {
  if (view.kind === 'texts') return [[view.columnLabel], ...view.texts.map((text) => [text])];
  return [
    [...view.corner, ...view.columns.map(({ label }) => label)],
    ...view.rows.map(({ label, cells }) => [label, ...cells.map(plainText)]),
  ];
}
