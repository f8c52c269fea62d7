import Papa from 'papaparse';
import type { TableGrid } from './table-grid.ts';

/**
 * A table as CSV for Excel on Windows: UTF-8 with byte order mark, CRLF, cells that look like formulas defused.
 * The table comes first so that programs find it; words about it follow after an empty line.
 */
export function exportCsv(grid: TableGrid): string {
  const rows = [grid.header, ...grid.rows];
  const about = [
    [],
    [grid.title],
    ...grid.heading.map((line) => [line]),
    ...grid.notes.map((line) => [line]),
  ];
  return `\uFEFF${Papa.unparse([...rows, ...about], { newline: '\r\n', escapeFormulae: /^[=+@\t\r]|^-[^\d]/ })}\r\n`;
}
