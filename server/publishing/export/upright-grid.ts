import type { TableGrid } from './table-grid.ts';

/** A table wider than tall is turned for a page or a screen, so that groups stand side by side. */
export function uprightGrid(grid: TableGrid): TableGrid {
  if (grid.isProse === true || grid.header.length <= grid.rows.length + 1) return grid;
  const [corner = '', ...measures] = grid.header;
  return {
    ...grid,
    header: [corner, ...grid.rows.map((row) => String(row[0] ?? ''))],
    rows: measures.map((measure, index) => [measure, ...grid.rows.map((row) => row[index + 1] ?? '')]),
  };
}
