import type { Context } from 'hono';
import { exportCsv } from '../publishing/export/export-csv.ts';
import { exportXlsx } from '../publishing/export/export-xlsx.ts';
import type { TableGrid } from '../publishing/export/table-grid.ts';
import { fileTypes } from './api.ts';

/** A grid as a file to download. */
export async function gridFile(
  context: Context,
  grid: TableGrid,
  name: string,
  format: 'csv' | 'xlsx',
): Promise<Response> {
  const headers = {
    'content-disposition': `attachment; filename="${name}.${format}"`,
    'content-type': format === 'csv' ? `${fileTypes.csv}; charset=utf-8` : fileTypes.xlsx,
  };
  return context.body(format === 'csv' ? exportCsv(grid) : await exportXlsx([grid]), 200, headers);
}
