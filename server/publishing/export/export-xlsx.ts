import { writeXlsx } from 'hucre/xlsx';
import { noneMark } from '../../../analysis/report/cells.ts';
import { tablesOf, type ReportDocument } from '../../../analysis/report/report-document.ts';
import {
  isFigure,
  type Cell,
  type FigureCell,
  type TableView,
  type TextsView,
} from '../../../analysis/report/table-view.ts';
import { uprightView } from '../../../analysis/report/tables/turned-view.ts';

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type CellStyle = NonNullable<NonNullable<ReturnType<NonNullable<Sheet['cells']>['get']>>['style']>;

const forbiddenInSheetNames = /[\\/?*[\]:]/g;
/** More columns than fit an upright A4 page. */
const landscapeFrom = 7;
/** Characters: of labels, of figures, of a page. */
const [labelWidth, figureWidth, proseWidth] = [32, 12, 90];
/** Points: two lines of a group's name. */
const headerHeight = 32;

/** A report as a workbook for reading and printing, one sheet a table. The only file that knows the spreadsheet library. */
export async function exportXlsx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tablesOf(report).map((view, index) =>
    sheetOf(view.kind === 'table' ? uprightView(view) : view, index),
  );
  // The same tables are the same file on any day: it says nothing of when it was made.
  const properties = { created: new Date(0), modified: new Date(0) };
  return new Uint8Array(await writeXlsx({ sheets, properties }));
}

function sheetOf(view: TableView | TextsView, index: number): Sheet {
  const { title, heading, notes, ending } = view;
  const above = [[title], ...heading.map(({ text }) => [text]), []];
  const { header, rows } = bodyOf(view);
  return {
    name: `${index + 1} ${title.replaceAll(forbiddenInSheetNames, ' ')}`.slice(0, 31),
    columns:
      view.kind === 'texts'
        ? [{ width: proseWidth }]
        : header.map((_, column) => ({ width: column === 0 ? labelWidth : figureWidth })),
    rows: [
      ...above,
      header,
      ...rows.map((row) => row.map((cell) => (isNumber(cell) ? cell.value : cell.text))),
      [],
      ...[...notes, ...ending].map(({ text }) => [text]),
    ],
    rowDefs: new Map([[above.length, { height: headerHeight }]]),
    cells: styledCells(header, rows, above.length),
    pageSetup: {
      paperSize: 'a4',
      orientation: header.length < landscapeFrom ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function bodyOf(view: TableView | TextsView): { header: string[]; rows: Cell[][] } {
  if (view.kind === 'texts') {
    return { header: [view.columnLabel], rows: view.texts.map((text) => [{ text }]) };
  }
  return {
    header: [...view.corner, ...view.columns.map(({ label }) => label)],
    rows: view.rows.map(({ label, cells }) => [{ text: label }, ...cells]),
  };
}

/** A spreadsheet wants numbers that can be calculated with; 「-」 stays the mark that it is. */
function isNumber(cell: Cell): cell is FigureCell {
  return isFigure(cell) && cell.text !== noneMark;
}

function styledCells(
  header: readonly string[],
  rows: readonly Cell[][],
  headerRow: number,
): NonNullable<Sheet['cells']> {
  const styles = new Map<string, { style: CellStyle }>([
    ['0,0', { style: { font: { bold: true, size: 14 } } }],
  ]);
  const border = { bottom: { style: 'thin' as const } };
  for (const column of header.keys()) {
    const horizontal = column === 0 ? ('left' as const) : ('right' as const);
    const alignment = { horizontal, vertical: 'center' as const, wrapText: true };
    styles.set(`${headerRow},${column}`, { style: { font: { bold: true }, alignment, border } });
    for (const [row, cells] of rows.entries()) {
      const cell = cells[column];
      const format = cell !== undefined && isNumber(cell) ? numberFormat(cell) : undefined;
      styles.set(`${headerRow + 1 + row},${column}`, {
        style: { alignment, ...(format !== undefined && { numFmt: format }) },
      });
    }
  }
  return styles;
}

/** As many decimals as were printed; counts with thousands separators. */
function numberFormat({ decimals }: FigureCell): string {
  return decimals === 0 ? '#,##0' : `0.${'0'.repeat(decimals)}`;
}
