import type { GridCell, TableGrid } from './table-grid.ts';
import { uprightGrid } from './upright-grid.ts';

/** A table for a terminal: columns lined up, full-width characters counted as two. */
export function exportText(table: TableGrid): string {
  if (table.isProse === true) return listed(table);
  const grid = uprightGrid(table);
  const cells = [grid.header, ...grid.rows.map((row) => row.map(cellText))];
  const widths = grid.header.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  const line = (row: string[]): string =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? cell + padding : padding + cell;
      })
      .join('  ')
      .trimEnd();
  const [header = [], ...rows] = cells;
  return [
    ...grid.heading,
    '',
    grid.title,
    line(header),
    '-'.repeat(width(line(header))),
    ...rows.map(line),
    '',
    ...grid.notes,
    '',
  ].join('\n');
}

/** What people wrote, one after the other, whatever its length. */
function listed({ heading, title, rows, notes }: TableGrid): string {
  const texts = rows.map(([text = '']) => `- ${String(text).replaceAll('\n', '\n  ')}`);
  return [...heading, '', title, '', ...texts, '', ...notes, ''].join('\n');
}

/** Counts with thousands separators, as printed tables have them. */
function cellText(cell: GridCell): string {
  return typeof cell === 'number' ? cell.toLocaleString('en-US') : cell;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

function width(text: string): number {
  let total = 0;
  for (const character of text) total += wide.test(character) ? 2 : 1;
  return total;
}
