import { writeXlsx } from 'hucre/xlsx';
import type { GridCell, TableGrid } from './table-grid.ts';
import { uprightGrid } from './upright-grid.ts';

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type CellStyle = NonNullable<NonNullable<ReturnType<NonNullable<Sheet['cells']>['get']>>['style']>;

const forbiddenInSheetNames = /[\\/?*[\]:]/g;
/** More columns than fit an upright A4 page. */
const landscapeFrom = 7;
/** Characters: the width of a page. */
const proseWidth = 90;
/** Points: two lines of a group's name. */
const headerHeight = 32;

/** Tables as a spreadsheet for reading and printing, one sheet each. The only file that knows the spreadsheet library. */
export async function exportXlsx(tables: TableGrid[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await writeXlsx({ sheets: tables.map((table, index) => sheetOf(uprightGrid(table), index)) }),
  );
}

function sheetOf(grid: TableGrid, index: number): Sheet {
  const above = [[grid.title], ...grid.heading.map((line) => [line]), []];
  return {
    name: `${index + 1} ${grid.title.replaceAll(forbiddenInSheetNames, ' ')}`.slice(0, 31),
    columns: grid.isProse
      ? [{ width: proseWidth }]
      : grid.header.map((_, column) => ({ width: column === 0 ? 32 : 12 })),
    rows: [
      ...above,
      grid.header,
      ...grid.rows.map((row) => (grid.isProse ? row : row.map(numberOf))),
      [],
      ...grid.notes.map((line) => [line]),
    ],
    rowDefs: new Map([[above.length, { height: headerHeight }]]),
    cells: styledCells(grid, above.length),
    pageSetup: {
      paperSize: 'a4',
      orientation: grid.header.length < landscapeFrom ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** Rounded figures are text until here; a spreadsheet wants numbers that can be calculated with. */
function numberOf(cell: GridCell): GridCell {
  return typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

function styledCells(grid: TableGrid, headerRow: number): NonNullable<Sheet['cells']> {
  const styles = new Map<string, { style: CellStyle }>([
    ['0,0', { style: { font: { bold: true, size: 14 } } }],
  ]);
  const border = { bottom: { style: 'thin' as const } };
  for (const column of grid.header.keys()) {
    const horizontal = column === 0 ? ('left' as const) : ('right' as const);
    const alignment = { horizontal, vertical: 'center' as const, wrapText: true };
    styles.set(`${headerRow},${column}`, { style: { font: { bold: true }, alignment, border } });
    for (const [row, cells] of grid.rows.entries()) {
      const format = column === 0 ? undefined : numberFormat(cells[column]);
      styles.set(`${headerRow + 1 + row},${column}`, {
        style: { alignment, ...(format !== undefined && { numFmt: format }) },
      });
    }
  }
  return styles;
}

/** As many decimals as were printed; counts with thousands separators. */
function numberFormat(cell: GridCell | undefined): string | undefined {
  if (typeof cell === 'number') return '#,##0';
  const decimals = /^-?\d+\.(\d+)$/.exec(cell ?? '')?.[1]?.length;
  return decimals === undefined ? undefined : `0.${'0'.repeat(decimals)}`;
}
