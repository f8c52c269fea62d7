import { writeXlsx } from 'hucre/xlsx';
import type { TableGrid } from './table-grid.ts';

const forbiddenInSheetNames = /[\\/?*[\]:]/g;

/** Tables as a spreadsheet for printing, one sheet each. The only file that knows the spreadsheet library. */
export async function exportXlsx(grids: TableGrid[]): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: grids.map((grid, index) => ({
      name: `${index + 1} ${grid.title.replaceAll(forbiddenInSheetNames, ' ')}`.slice(0, 31),
      columns: grid.header.map((_, column) => ({ width: column === 0 ? 24 : 14 })),
      rows: [
        [grid.title],
        ...grid.heading.map((line) => [line]),
        [],
        grid.header,
        ...grid.rows.map((row) => row.map(asNumber)),
        [],
        ...grid.notes.map((line) => [line]),
      ],
      cells: cellStyles(grid),
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: 'landscape' as const,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
    })),
  });
  return new Uint8Array(bytes);
}

/** Rounded figures are text until here; a spreadsheet wants numbers that can be calculated with. */
function asNumber(cell: string | number): string | number {
  return typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

function cellStyles(grid: TableGrid): Map<string, { style: object }> {
  const styles = new Map<string, { style: object }>([['0,0', { style: { font: { bold: true, size: 14 } } }]]);
  const headerRow = grid.heading.length + 2;
  for (const [column] of grid.header.entries()) {
    styles.set(`${headerRow},${column}`, {
      style: {
        font: { bold: true },
        alignment: { wrapText: true, vertical: 'center' },
        border: { bottom: { style: 'thin' } },
      },
    });
    for (const [row, cells] of grid.rows.entries()) {
      const cell = cells[column];
      if (typeof cell !== 'string' || !/^-?\d+\.\d+$/.test(cell)) continue;
      const decimals = cell.length - cell.indexOf('.') - 1;
      styles.set(`${headerRow + 1 + row},${column}`, { style: { numFmt: `0.${'0'.repeat(decimals)}` } });
    }
  }
  return styles;
}
