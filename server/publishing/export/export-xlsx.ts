import { strToU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { ReportDocument } from '../../../analysis/report/document/report-document.ts';
import { reportWords } from '../../../analysis/report/words/report-words.ts';
import { chartXml } from './charts/chart-xml.ts';
import { rowsOfChart, type NativeChart } from './charts/native-chart.ts';
import { chartHeight } from './charts/chart-height.ts';
import { columnName } from './office/column-name.ts';
import { printable, zipped } from './office/xml.ts';
import { heightOf, plannedSheets, rowHeight, type PlannedSheet, type SheetCell } from './planned-sheets.ts';
import { sheetNames } from './sheet-names.ts';
import { charactersOf, lineCount } from './text-width.ts';

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type Cells = NonNullable<Sheet['cells']>;
type CellStyle = NonNullable<NonNullable<ReturnType<Cells['get']>>['style']>;
type WorkbookProperties = NonNullable<Parameters<typeof writeXlsx>[0]['properties']>;
type NamedRange = NonNullable<Parameters<typeof writeXlsx>[0]['namedRanges']>[number];

/** Points of a line of the title, and of a row that holds nothing. */
const [titleHeight, bareRow] = [21, 15];
/** Characters of a chart's width, and of a column that has no width of its own. */
const [chartWidth, bareColumn] = [88, 8.43];
/** Points of the head that may stay on the screen while the rest moves. */
const mostFrozen = 200;

/**
 * A report as a workbook for reading and printing: contents with links, then a sheet a table, beside it its chart,
 * which can be edited. The only file that knows the spreadsheet library.
 */
export async function exportXlsx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const plans = plannedSheets(report);
  const made = plans.map(sheetOf);
  const charts = plans.flatMap((plan) => plan.charts);
  if (charts.length === 0) return writeBook(made);
  const title = reportWords(report.language).contents.chartValues;
  const name = sheetNames([title], plans.length + (plans.length === 1 ? 1 : 0))[0] ?? title;
  const values = valuesSheet(charts, name, title);
  const book = await writeBook([...made, { sheet: values.sheet, ranges: [] }]);
  return withCharts(
    book,
    charts.map((chart, place) =>
      chartXml(chart, { sheet: name, headRow: values.headRows[place] ?? 0, size: 10, isTitled: true }),
    ),
  );
}

/** The workbook that a chart in another document brings with it: what is printed of it, and no more. */
export async function workbookOfChart(chart: NativeChart, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return writeBook([{ sheet: { name, rows: rowsOfChart(chart).map(printableRow) }, ranges: [] }]);
}

interface MadeSheet {
  sheet: Sheet;
  ranges: NamedRange[];
}

/** Sheets for others to go on working with, with a title and a language that programs find. */
export async function xlsxOfSheets(
  plans: readonly PlannedSheet[],
  { title, language }: { title: string; language: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const properties = { title: printable(title), custom: { language } };
  return writeBook(plans.map(sheetOf), properties);
}

async function writeBook(
  made: readonly MadeSheet[],
  properties: WorkbookProperties = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: made.map(({ sheet }) => sheet),
    namedRanges: made.flatMap(({ ranges }) => ranges),
    // The same tables are the same file on any day: it says nothing of when it was made.
    properties: { ...properties, created: new Date(0), modified: new Date(0) },
  });
  return new Uint8Array(bytes);
}

/** The library places charts; what they are made of is ours, so that they are the same in every document and hold their values. */
function withCharts(book: Uint8Array, charts: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(book);
  for (const [place, xml] of charts.entries()) {
    const path = `xl/charts/chart${place + 1}.xml`;
    if (parts[path] === undefined) throw new Error(`no part ${path}`);
    parts[path] = strToU8(xml);
  }
  return zipped(parts);
}

/** The values of all charts, one under the other, with the rows of their heads. */
function valuesSheet(
  charts: readonly NativeChart[],
  name: string,
  title: string,
): { sheet: Sheet; headRows: number[] } {
  const rows: (string | number | null)[][] = [[title], []];
  const cells: Cells = new Map([['0,0', { style: { font: { bold: true, size: 14 } } }]]);
  const headRows = charts.map((chart) => {
    rows.push(chart.title);
    const headRow = rows.length + 1;
    for (const [column, { values, decimals }] of chart.series.entries()) {
      const style = { numFmt: numberFormat({ decimals }) };
      for (const row of values.keys()) cells.set(`${headRow + row},${column + 1}`, { style });
    }
    rows.push(...rowsOfChart(chart), []);
    return headRow;
  });
  const sheet: Sheet = {
    name,
    columns: [{ width: chartWidth / 2 }],
    rows: rows.map(printableRow),
    cells,
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&R&P / &N' },
  };
  return { sheet, headRows };
}

function sheetOf(plan: PlannedSheet): MadeSheet {
  const { name, above, header, rows, below, widths, fit, links, isOpen = false } = plan;
  const headerRow = above.length + (isOpen ? 0 : 1);
  const firstBelow = header.length === 0 ? above.length : headerRow + rows.length + 2;
  const prose = [
    ...above.map((text, row) => ({ text, row })),
    ...below.map((text, place) => ({ text, row: firstBelow + place })),
  ];
  // A long sentence must not run on over other columns: a printed page would shrink to it.
  const proseColumns = Math.max(1, fit.columnsOnFirst);
  const roomForProse = widths.slice(0, proseColumns).reduce((sum, width) => sum + width, 0);
  const heights = new Map<number, number>([
    ...prose.map(({ text, row }): [number, number] => [
      row,
      row === 0 ? lineCount(text, roomForProse * 0.75) * titleHeight : heightOf(text, roomForProse),
    ]),
    ...(header.length === 0 ? [] : [[headerRow, rowHeight(header, widths)] as [number, number]]),
    ...rows.map((row, place): [number, number] => [
      headerRow + 1 + place,
      rowHeight(
        row.map(({ text }) => text),
        widths,
      ),
    ]),
  ]);
  const placed = placedCharts(plan, { headerRow, lastRow: firstBelow + below.length - 1 }, heights);
  const frozen = [...heights].reduce((sum, [row, height]) => (row <= headerRow ? sum + height : sum), 0);
  const sheet: Sheet = {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      ...above.map((text) => [text]),
      ...(header.length === 0
        ? []
        : [
            ...(isOpen ? [] : [[]]),
            header,
            ...rows.map((row) => row.map(({ text, number }) => number?.value ?? text)),
            ...(isOpen ? [] : [[]]),
          ]),
      ...below.map((text) => [text]),
    ],
    merges:
      proseColumns === 1
        ? []
        : prose.map(({ row }) => ({ startRow: row, startCol: 0, endRow: row, endCol: proseColumns - 1 })),
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    cells: new Map([
      ...prose.map(({ row }): [string, { style: CellStyle }] => [
        `${row},0`,
        { style: row === 0 ? titleStyle : leftAligned },
      ]),
      ...styledCells(plan, headerRow),
      ...linkedCells(links, header.length, headerRow),
    ]),
    ...(header.length > 0 && isOpen && { tables: [tableOf(plan, headerRow)] }),
    ...(header.length > 0 &&
      !isOpen && {
        freezePane: {
          ...(plan.hasLabels && { columns: 1 }),
          ...(frozen <= mostFrozen && { rows: headerRow + 1 }),
        },
      }),
    charts: placed.charts,
    ...(isOpen ? {} : onPaper(plan)),
  };
  return { sheet, ranges: isOpen ? [] : rangesOf(plan, headerRow, placed.areas) };
}

/** Says that a table is one, and that its first row is its head; without buttons and stripes. */
function tableOf(
  { name, header, rows }: PlannedSheet,
  headerRow: number,
): NonNullable<Sheet['tables']>[number] {
  return {
    // Names of tables hold letters, digits and _ only, and none looks like the address of a cell.
    name: `_${name.replaceAll(/[^\p{L}\p{N}]/gu, '_')}`,
    range: `A${headerRow + 1}:${columnName(header.length - 1)}${headerRow + 1 + rows.length}`,
    columns: header.map((label) => ({ name: printable(label) })),
    showRowStripes: false,
    showAutoFilter: false,
  };
}

/** Charts beside the table, one under the other, each on a printed page of its own. */
function placedCharts(
  { charts, widths }: PlannedSheet,
  { headerRow, lastRow }: { headerRow: number; lastRow: number },
  heights: Map<number, number>,
): { charts: NonNullable<Sheet['charts']>; areas: string[] } {
  if (charts.length === 0) return { charts: [], areas: [] };
  const left = widths.length + 1;
  const right = left + Math.ceil(chartWidth / bareColumn);
  const areas = [areaOf(0, 0, lastRow, widths.length - 1)];
  const placed: NonNullable<Sheet['charts']> = [];
  let top = headerRow;
  for (const chart of charts) {
    let bottom = top;
    for (let height = 0; height < chartHeight(chart); bottom += 1) {
      const own = heights.get(bottom) ?? bareRow;
      heights.set(bottom, own);
      height += own;
    }
    placed.push({
      type: 'bar',
      series: [{ values: 'A1' }],
      anchor: { from: { row: top, col: left }, to: { row: bottom, col: right } },
      altText: printable(chart.name),
    });
    areas.push(areaOf(top, left, bottom, right));
    top = bottom + 2;
  }
  return { charts: placed, areas };
}

function areaOf(top: number, left: number, bottom: number, right: number): string {
  return `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** By its own settings the library leaves out the quotation marks that names with spaces need. */
function rangesOf({ name, header, widths, fit }: PlannedSheet, headerRow: number, areas: readonly string[]) {
  const range = (kind: string, parts: readonly string[]): NamedRange[] =>
    parts.length === 0
      ? []
      : [
          {
            name: `_xlnm.${kind}`,
            range: parts.map((part) => `${quoted(name)}!${part}`).join(','),
            scope: name,
          },
        ];
  const head = `$${headerRow + 1}:$${headerRow + 1}`;
  return [
    ...range('Print_Area', areas),
    // The head on every page, and the labels of the rows where pages stand side by side.
    ...range(
      'Print_Titles',
      header.length === 0 ? [] : [...(fit.pagesAcross > 1 && widths.length > 1 ? ['$A:$A'] : []), head],
    ),
  ];
}

/** So large that it can be read, whose it is and the number of the page on each. */
function onPaper({
  fit: { orientation, pagesAcross },
  above,
  margin,
}: PlannedSheet): Pick<Sheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: pagesAcross,
      fitToHeight: 0,
    },
    headerFooter: {
      oddHeader: `&L${inMargin(margin.source)}&R${inMargin(above[0] ?? '')}`,
      oddFooter: `&L${inMargin(margin.synthetic)}&R&P / &N`,
    },
  };
}

/** Codes of what stands in the margin begin with &; two texts have to stand in one line of an upright page. */
function inMargin(text: string): string {
  const characters = charactersOf(printable(text));
  const short = characters.length > 24 ? [...characters.slice(0, 23), '…'] : characters;
  return short.join('').replaceAll('&', '&&');
}

function printableRow(row: readonly (string | number | null)[]): (string | number | null)[] {
  return row.map((cell) => (typeof cell === 'string' ? printable(cell) : cell));
}

const leftAligned: CellStyle = { alignment: { horizontal: 'left', vertical: 'top', wrapText: true } };
const titleStyle: CellStyle = { ...leftAligned, font: { bold: true, size: 14 } };
const linkStyle: CellStyle = { ...leftAligned, font: { underline: true, color: { rgb: '0017C1' } } };

function headStyle(horizontal: 'left' | 'right'): CellStyle {
  return {
    font: { bold: true },
    alignment: { horizontal, vertical: 'center', wrapText: true },
    border: { bottom: { style: 'thin' } },
  };
}

function styledCells({ header, rows, hasLabels }: PlannedSheet, headerRow: number) {
  return [...header.keys()].flatMap((column) => {
    const horizontal = column === 0 || !hasLabels ? 'left' : 'right';
    const body: CellStyle = { alignment: { horizontal, vertical: 'center', wrapText: true } };
    return [
      [`${headerRow},${column}`, { style: headStyle(horizontal) }] as const,
      ...rows.map((cells, row): [string, { style: CellStyle }] => {
        const number = cells[column]?.number ?? null;
        const numFmt = number === null ? {} : { numFmt: numberFormat(number) };
        return [`${headerRow + 1 + row},${column}`, { style: { ...body, ...numFmt } }];
      }),
    ];
  });
}

/** Every table by its number and title, which lead to its sheet. */
function linkedCells(links: readonly string[], columnCount: number, headerRow: number) {
  return links.flatMap((sheet, place) =>
    Array.from({ length: columnCount }, (_, column) => {
      const hyperlink = { target: '', location: `${quoted(sheet)}!A1` };
      return [`${headerRow + 1 + place},${column}`, { style: linkStyle, hyperlink }] as const;
    }),
  );
}

/** As many decimals as were printed; counts with thousands separators. */
function numberFormat({ decimals }: Pick<NonNullable<SheetCell['number']>, 'decimals'>): string {
  return decimals === 0 ? '#,##0' : `0.${'0'.repeat(decimals)}`;
}
