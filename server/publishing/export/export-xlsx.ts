import { writeXlsx } from 'hucre/xlsx';
import { noneMark } from '../../../analysis/report/cells.ts';
import { contentsOf } from '../../../analysis/report/document/contents-of.ts';
import { tablesOf, type ReportDocument } from '../../../analysis/report/document/report-document.ts';
import {
  isFigure,
  type Cell,
  type FigureCell,
  type Line,
  type TableView,
  type TextsView,
} from '../../../analysis/report/table-view.ts';
import { uprightView } from '../../../analysis/report/tables/turned-view.ts';
import { pageFit } from './page-fit.ts';
import { sheetNames } from './sheet-names.ts';
import { charactersOf, lineCount, textWidth } from './text-width.ts';

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type Cells = NonNullable<Sheet['cells']>;
type CellStyle = NonNullable<NonNullable<ReturnType<Cells['get']>>['style']>;

/** Characters: of labels, of figures, of prose. */
const [labelWidth, narrowest, widest, proseWidth] = [36, 12, 22, 90];
/** Lines that the name of a group may take before its column grows. */
const headLines = 4;
/** Points: a line of a cell, of the title; what Excel takes at most. */
const [lineHeight, titleHeight, tallest] = [16.5, 21, 409];
/** What no text of a spreadsheet can hold. */
const unprintable = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/**
 * A report as a workbook for reading and printing: contents with links, then one sheet a table. The only file that knows
 * the spreadsheet library.
 */
export async function exportXlsx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const views = tablesOf(report);
  const contents = contentsOf(report);
  const [contentsName = '', ...names] = sheetNames([contents.title, ...views.map(({ title }) => title)], 0);
  const tables = views.map((view, place) =>
    sheetOf(view.kind === 'table' ? uprightView(view) : view, names[place] ?? ''),
  );
  const made = views.length === 1 ? tables : [contentsSheet(contents, contentsName, names), ...tables];
  // The same tables are the same file on any day: it says nothing of when it was made.
  const properties = { created: new Date(0), modified: new Date(0) };
  return new Uint8Array(
    await writeXlsx({
      sheets: made.map(({ sheet }) => sheet),
      namedRanges: made.map(({ sheet: { name }, repeated }) => ({
        // By its own setting the library leaves out the quotation marks that names with spaces need.
        name: '_xlnm.Print_Titles',
        range: repeated.map((range) => `${quoted(name)}!${range}`).join(','),
        scope: name,
      })),
      properties,
    }),
  );
}

interface MadeSheet {
  sheet: Sheet;
  /** Columns and rows that stand on every printed page. */
  repeated: string[];
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** Every table by its number and title, which lead to its sheet. */
function contentsSheet(
  { title, heading, columns, titles }: ReturnType<typeof contentsOf>,
  name: string,
  names: readonly string[],
): MadeSheet {
  const lines = [title, ...heading.map(({ text }) => text)];
  const headerRow = lines.length + 1;
  const cells: Cells = new Map([['0,0', { style: titleStyle }]]);
  for (const column of columns.keys()) cells.set(`${headerRow},${column}`, { style: headStyle('left') });
  for (const [place, sheet] of names.entries()) {
    const location = `${quoted(sheet)}!A1`;
    const style = { ...leftAligned, font: { underline: true, color: { rgb: '0017C1' } } };
    for (const column of columns.keys()) {
      cells.set(`${headerRow + 1 + place},${column}`, { style, hyperlink: { target: '', location } });
    }
  }
  const widths = [8, proseWidth - 8];
  const sheet: Sheet = {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      ...lines.map((text) => [printable(text)]),
      [],
      [...columns],
      ...titles.map((text, place) => [place + 1, printable(text)]),
    ],
    rowDefs: new Map([
      [0, { height: titleHeight }],
      ...titles.map((text, place): [number, { height: number }] => [
        headerRow + 1 + place,
        { height: heightOf(text, proseWidth - 8) },
      ]),
    ]),
    cells,
    ...onPaper(widths, title, heading),
  };
  return { sheet, repeated: repeatedOf(widths, headerRow) };
}

function sheetOf(view: TableView | TextsView, name: string): MadeSheet {
  const { header, rows } = bodyOf(view);
  const widths = view.kind === 'texts' ? [proseWidth] : columnWidths(header);
  const fit = pageFit(widths);
  const lines = (list: readonly { text: string }[]): string[] => list.map(({ text }) => printable(text));
  const above = [printable(view.title), ...lines(view.heading)];
  const below = lines([...view.notes, ...view.ending]);
  const headerRow = above.length + 1;
  const firstBelow = headerRow + rows.length + 2;
  const prose = [
    ...above.map((text, place) => ({ text, row: place })),
    ...below.map((text, place) => ({ text, row: firstBelow + place })),
  ];
  // A long sentence must not run on over other columns: a printed page would shrink to it.
  const proseColumns = Math.max(1, fit.columnsOnFirst);
  const roomForProse = widths.slice(0, proseColumns).reduce((sum, width) => sum + width, 0);
  const tallestOf = (texts: readonly string[]): number =>
    Math.max(...texts.map((text, column) => heightOf(text, widths[column] ?? narrowest)));
  const sheet: Sheet = {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      ...above.map((text) => [text]),
      [],
      header.map(printable),
      ...rows.map((row) => row.map((cell) => (isNumber(cell) ? cell.value : printable(cell.text)))),
      [],
      ...below.map((text) => [text]),
    ],
    merges:
      proseColumns === 1
        ? []
        : prose.map(({ row }) => ({ startRow: row, startCol: 0, endRow: row, endCol: proseColumns - 1 })),
    rowDefs: new Map([
      ...prose.map(({ text, row }): [number, { height: number }] => [
        row,
        {
          height:
            row === 0 ? lineCount(text, roomForProse * 0.75) * titleHeight : heightOf(text, roomForProse),
        },
      ]),
      [headerRow, { height: tallestOf(header) }],
      ...rows.map((row, place): [number, { height: number }] => [
        headerRow + 1 + place,
        { height: tallestOf(row.map(({ text }) => text)) },
      ]),
    ]),
    cells: new Map([
      ...prose.map(({ row }): [string, { style: CellStyle }] => [
        `${row},0`,
        { style: row === 0 ? titleStyle : leftAligned },
      ]),
      ...styledCells(header, rows, headerRow),
    ]),
    ...(view.kind === 'table' && { freezePane: { columns: 1 } }),
    ...onPaper(widths, view.title, view.heading),
  };
  return { sheet, repeated: repeatedOf(widths, headerRow) };
}

/** The head on every page, and the labels of the rows where pages stand side by side. */
function repeatedOf(widths: readonly number[], headerRow: number): string[] {
  return [...(pageFit(widths).pagesAcross > 1 ? ['$A:$A'] : []), `$${headerRow + 1}:$${headerRow + 1}`];
}

/** So large that it can be read, whose it is and the number of the page on each. */
function onPaper(
  widths: readonly number[],
  title: string,
  heading: readonly Line[],
): Pick<Sheet, 'pageSetup' | 'headerFooter'> {
  const { orientation, pagesAcross } = pageFit(widths);
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: pagesAcross,
      fitToHeight: 0,
    },
    headerFooter: {
      oddHeader: `&L${inMargin(textOf(heading, 'source'))}&R${inMargin(title)}`,
      oddFooter: `&L${inMargin(textOf(heading, 'synthetic'))}&R&P / &N`,
    },
  };
}

function textOf(heading: readonly Line[], kind: Line['kind']): string {
  return heading.find((line) => line.kind === kind)?.text ?? '';
}

/** Codes of what stands in the margin begin with &; two texts have to stand in one line of an upright page. */
function inMargin(text: string): string {
  const characters = charactersOf(printable(text));
  const short = characters.length > 24 ? [...characters.slice(0, 23), '…'] : characters;
  return short.join('').replaceAll('&', '&&');
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

function columnWidths([, ...groups]: readonly string[]): number[] {
  const needed = Math.ceil(Math.max(0, ...groups.map(textWidth)) / headLines) + 2;
  const width = Math.min(widest, Math.max(narrowest, needed));
  return [labelWidth, ...groups.map(() => width)];
}

function heightOf(text: string, width: number): number {
  return Math.min(tallest, lineCount(text, width - 1) * lineHeight);
}

function printable(text: string): string {
  return text.toWellFormed().replaceAll(unprintable, ' ');
}

/** A spreadsheet wants numbers that can be calculated with; 「-」 stays the mark that it is. */
function isNumber(cell: Cell): cell is FigureCell {
  return isFigure(cell) && cell.text !== noneMark;
}

const leftAligned: CellStyle = { alignment: { horizontal: 'left', vertical: 'top', wrapText: true } };
const titleStyle: CellStyle = { ...leftAligned, font: { bold: true, size: 14 } };

function headStyle(horizontal: 'left' | 'right'): CellStyle {
  return {
    font: { bold: true },
    alignment: { horizontal, vertical: 'center', wrapText: true },
    border: { bottom: { style: 'thin' } },
  };
}

function styledCells(
  header: readonly string[],
  rows: readonly Cell[][],
  headerRow: number,
): [string, { style: CellStyle }][] {
  return [...header.keys()].flatMap((column) => {
    const horizontal = column === 0 ? 'left' : 'right';
    const body: CellStyle = { alignment: { horizontal, vertical: 'center', wrapText: true } };
    return [
      [`${headerRow},${column}`, { style: headStyle(horizontal) }],
      ...rows.map((cells, row): [string, { style: CellStyle }] => {
        const cell = cells[column];
        const numFmt = cell !== undefined && isNumber(cell) ? { numFmt: numberFormat(cell) } : {};
        return [`${headerRow + 1 + row},${column}`, { style: { ...body, ...numFmt } }];
      }),
    ];
  });
}

/** As many decimals as were printed; counts with thousands separators. */
function numberFormat({ decimals }: FigureCell): string {
  return decimals === 0 ? '#,##0' : `0.${'0'.repeat(decimals)}`;
}
