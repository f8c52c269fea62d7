import Papa from 'papaparse';
import type { TableGrid } from './table-grid.ts';

/** What begins like a formula, also in the full-width signs that Excel takes for the same. */
const formulaAmongTexts = /^[=+\-@＝＋－＠\t\r\n]/;
/** Labels stand among figures; those may be negative, and a single hyphen says that there is no case. */
const formulaAmongFigures = /^(?!-$|-[\d.,]+ ?%?$)[=+\-@＝＋－＠\t\r\n]/;

/**
 * A table as CSV for Excel on Windows: UTF-8 with byte order mark, CRLF, cells that look like formulas defused.
 * The table comes first so that programs find it; words about it follow after an empty line.
 */
export function exportCsv(grid: TableGrid): string {
  const escapeFormulae = grid.isProse === true ? formulaAmongTexts : formulaAmongFigures;
  const rows = [grid.header, ...grid.rows];
  const about = [
    [],
    [grid.title],
    ...grid.heading.map((line) => [line]),
    ...grid.notes.map((line) => [line]),
  ];
  return `\uFEFF${Papa.unparse([...rows, ...about], { newline: '\r\n', escapeFormulae })}\r\n`;
}
