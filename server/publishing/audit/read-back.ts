import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { exportCsv } from '../export/export-csv.ts';
import { exportText } from '../export/export-text.ts';
import { exportXlsx } from '../export/export-xlsx.ts';
import type { TableGrid } from '../export/table-grid.ts';
import { uprightGrid } from '../export/upright-grid.ts';

/** Renders a grid as one kind of file and reads its rows back, one a row of the grid, whichever way it was laid out. */
export type ReadBack = (grid: TableGrid) => unknown[][] | Promise<unknown[][]>;

/** Every kind of file that grids become. */
export const readBack: Record<'csv' | 'text' | 'xlsx', ReadBack> = {
  csv: (grid) => {
    const { data } = Papa.parse<string[]>(exportCsv(grid).replace(/^\uFEFF/, ''));
    return data.slice(1, 1 + grid.rows.length);
  },
  text: (grid) => {
    const lines = exportText(grid).split('\n');
    const body = lines.slice(lines.findIndex((line) => /^-+$/.test(line)) + 1);
    const rows = body.slice(0, body.indexOf('')).map((line) => line.trim().split(/ {2,}/));
    return isTurned(grid) ? turned(rows) : rows;
  },
  xlsx: async (grid) => {
    const { sheets } = await readXlsx(await exportXlsx([grid]));
    const rows = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell ?? ''));
    const upright = uprightGrid(grid);
    const first = rows.findIndex((row) => row[0] === upright.header[0] && row.length > 1) + 1;
    const body = rows.slice(first, first + upright.rows.length);
    return isTurned(grid) ? turned(body) : body;
  },
};

function isTurned(grid: TableGrid): boolean {
  return uprightGrid(grid) !== grid;
}

/** Rows of measures as rows of groups; the groups' names are left blank. */
function turned(rows: readonly unknown[][]): unknown[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: Math.max(0, width - 1) }, (_, group) => [
    '',
    ...rows.map((row) => row[group + 1]),
  ]);
}
