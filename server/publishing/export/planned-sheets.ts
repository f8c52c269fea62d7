import { contentsOf } from '../../../analysis/report/document/contents-of.ts';
import type {
  FigureBlock,
  ReportBlock,
  ReportDocument,
  ReportSection,
  TextsBlock,
} from '../../../analysis/report/document/report-document.ts';
import { noneMark } from '../../../analysis/report/cells.ts';
import { isFigure, type Cell, type Line, type TextsView } from '../../../analysis/report/table-view.ts';
import { uprightView } from '../../../analysis/report/tables/turned-view.ts';
import { nativeChartsOf, splitChart, type NativeChart } from './charts/native-chart.ts';
import { printable } from './office/xml.ts';
import { pageFit, type PageFit } from './page-fit.ts';
import { sheetNames } from './sheet-names.ts';
import { lineCount, textWidth } from './text-width.ts';

/** A sheet of a workbook before any format draws it: what stands where, and how much room it takes. */
export interface PlannedSheet {
  name: string;
  /** The title, and lines above the table. */
  above: string[];
  /** Nothing: a sheet of sentences alone. */
  header: string[];
  rows: SheetCell[][];
  /** Lines below the table. */
  below: string[];
  /** Of the columns, in characters. */
  widths: number[];
  fit: PageFit;
  charts: NativeChart[];
  /** The sheets to which the rows lead, if they do. */
  links: string[];
  /** Whether the first column says what the others are of. */
  hasLabels: boolean;
  /** Whose it is, and that it was made up: on every printed page. */
  margin: { source: string; synthetic: string };
  /** For others to go on working with: marked up as a table, with nothing that is only for paper or the eye. */
  isOpen?: boolean;
}

/** What stands in a cell; a number where it can be calculated with. */
export interface SheetCell {
  text: string;
  number: { value: number; decimals: number } | null;
}

/** Characters: of labels, of figures, of prose, which as one column is never made smaller to fit a page. */
const [labelWidth, narrowest, widest, proseWidth] = [36, 12, 22, 76];
/** Of the contents: number and title. */
const contentsWidths = [12, proseWidth - 12];
/** Lines that the name of a group may take before its column grows. */
const headLines = 4;
/** Bars that one page can hold. */
const mostBars = { portrait: 44, landscape: 28 };

/** The sheets of a report: its contents where there are several, and then what is in it, in order. */
export function plannedSheets(report: ReportDocument): PlannedSheet[] {
  const margin = marginOf(report);
  const sheets = report.sections.flatMap((section) => sheetsOf(section, margin));
  if (sheets.length === 1) return named(sheets, 1);
  const { title, heading, columns } = contentsOf(report);
  const contents: Unnamed = {
    ...blank(margin),
    above: [...coverLines(report), title, ...texts(heading)],
    header: [...columns],
    widths: contentsWidths,
    fit: pageFit(contentsWidths),
  };
  const all = named([{ ...contents, nameFrom: title, number: null }, ...sheets], 0);
  const [first, ...others] = all;
  if (first === undefined) return [];
  const rows = sheets.map(({ number, nameFrom }, place) => [
    number === null ? numberCell(place + 1) : textCell(number),
    textCell(nameFrom),
  ]);
  return [{ ...first, rows, links: others.map(({ name }) => name) }, ...others];
}

/** Points that a line of a cell takes; what Excel takes at most. */
const [lineHeight, tallest] = [16.5, 409];

/** Points that a text takes in a column of so many characters. */
export function heightOf(text: string, width: number): number {
  return Math.min(tallest, lineCount(text, width - 1) * lineHeight);
}

/** Points that a row takes: those of its tallest cell. */
export function rowHeight(cells: readonly string[], widths: readonly number[]): number {
  return Math.max(lineHeight, ...cells.map((text, column) => heightOf(text, widths[column] ?? narrowest)));
}

type Unnamed = Omit<PlannedSheet, 'name'>;
type ToName = Unnamed & { nameFrom: string; number: string | null };

function named(sheets: readonly ToName[], first: number): PlannedSheet[] {
  const names = sheetNames(
    sheets.map(({ nameFrom }) => nameFrom),
    first,
  );
  return sheets.map((sheet, place) => ({ ...sheet, name: names[place] ?? '' }));
}

function sheetsOf(section: ReportSection, margin: PlannedSheet['margin']): ToName[] {
  const { blocks } = section;
  const prose = blocks.flatMap(proseOf);
  const tables = blocks.flatMap((block): ToName[] => {
    if (block.kind === 'figure') return [figureSheet(block, commentsOn(block, blocks), margin)];
    if (block.kind === 'texts') return [textsSheet(block.view, commentsOn(block, blocks), margin)];
    return [];
  });
  if (prose.length === 0) return tables;
  const title = numbered(section.number, section.title);
  return [
    {
      ...blank(margin),
      nameFrom: section.title,
      number: section.number,
      above: [title, ...prose].map(printable),
      widths: [proseWidth],
    },
    ...tables,
  ];
}

function figureSheet(
  { number, caption, chart, table }: FigureBlock,
  comments: string[],
  margin: PlannedSheet['margin'],
): ToName {
  const { corner, columns, rows, heading, notes, ending } = uprightView(table);
  const header = [...corner, ...columns.map(({ label }) => label)].map(printable);
  const widths = columnWidths(header);
  const fit = pageFit(widths);
  const title = numbered(number, caption);
  const synthetic = textOf(heading, 'synthetic');
  return {
    nameFrom: caption,
    number,
    above: [title, ...texts(heading)].map(printable),
    header,
    rows: rows.map(({ label, cells }) => [textCell(label), ...cells.map(cellOf)]),
    below: [...texts(notes), ...texts(ending), ...comments].map(printable),
    widths,
    fit,
    charts: (chart === null
      ? []
      : nativeChartsOf(chart, [title, ...(synthetic === '' ? [] : [synthetic])])
    ).flatMap((one) => splitChart(one, mostBars[fit.orientation])),
    links: [],
    hasLabels: true,
    margin: filled(margin, heading),
  };
}

function textsSheet(
  { title, heading, columnLabel, texts: written, notes, ending }: TextsView,
  comments: string[],
  margin: PlannedSheet['margin'],
): ToName {
  return {
    ...blank(filled(margin, heading)),
    nameFrom: title,
    number: null,
    above: [title, ...texts(heading)].map(printable),
    header: [printable(columnLabel)],
    rows: written.map((text) => [textCell(text)]),
    below: [...texts(notes), ...texts(ending), ...comments].map(printable),
    widths: [proseWidth],
  };
}

function blank(margin: PlannedSheet['margin']): Unnamed {
  return {
    above: [],
    header: [],
    rows: [],
    below: [],
    widths: [],
    fit: pageFit([proseWidth]),
    charts: [],
    links: [],
    hasLabels: false,
    margin,
  };
}

/** What stands in a section beside its tables, line by line. */
function proseOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraphs':
      return texts(block.lines);
    case 'facts':
      return block.facts.flatMap(({ label, lines }) => [label, ...texts(lines)]);
    case 'question':
      return [`${block.number} ${block.text}`, ...block.details, ...block.options];
    default:
      return [];
  }
}

/** What a planner says of a figure stands under it. */
function commentsOn({ code }: FigureBlock | TextsBlock, blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'comment' && block.of === code ? [block.label, ...block.paragraphs] : [],
  );
}

function coverLines({ cover }: ReportDocument): string[] {
  if (cover === null) return [];
  return [...cover.stamps, cover.title, `${cover.organisation} ${cover.wave}`, cover.published].map(
    printable,
  );
}

function marginOf({ cover }: ReportDocument): PlannedSheet['margin'] {
  if (cover === null) return { source: '', synthetic: '' };
  return {
    source: [...cover.stamps, cover.organisation].join(' '),
    synthetic: cover.synthetic ?? '',
  };
}

/** Of a report without a cover each table says whose it is. */
function filled({ source, synthetic }: PlannedSheet['margin'], heading: readonly Line[]) {
  return {
    source: source || textOf(heading, 'source'),
    synthetic: synthetic || textOf(heading, 'synthetic'),
  };
}

/** A spreadsheet wants numbers that can be calculated with; 「-」 stays the mark that it is. */
function cellOf(cell: Cell): SheetCell {
  const { text } = cell;
  if (!isFigure(cell) || text === noneMark) return textCell(text);
  return { text, number: { value: cell.value, decimals: cell.decimals } };
}

function textCell(text: string): SheetCell {
  return { text: printable(text), number: null };
}

function numberCell(value: number): SheetCell {
  return { text: String(value), number: { value, decimals: 0 } };
}

function numbered(number: string | null, title: string): string {
  return number === null ? title : `${number} ${title}`;
}

function texts(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text);
}

function textOf(heading: readonly Line[], kind: Line['kind']): string {
  return heading.find((line) => line.kind === kind)?.text ?? '';
}

function columnWidths([, ...groups]: readonly string[]): number[] {
  const needed = Math.ceil(Math.max(0, ...groups.map(textWidth)) / headLines) + 2;
  const width = Math.min(widest, Math.max(narrowest, needed));
  return [labelWidth, ...groups.map(() => width)];
}
