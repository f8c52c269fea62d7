import type {
  FigureBlock,
  ReportBlock,
  ReportCover,
  ReportDocument,
} from '../../../../analysis/report/document/report-document.ts';
import {
  isFigure,
  type Cell,
  type Head,
  type Line,
  type TableView,
} from '../../../../analysis/report/table-view.ts';
import { drawingsOf, type Drawing } from './drawing-of.ts';

/** A report as the template sets it: charts drawn, tables as wide as a page. */
export interface PageModel {
  language: string;
  /** Of the file, for who looks at its properties or hears it read. */
  title: string;
  contentsTitle: string;
  cover: ReportCover | null;
  sections: { level: number; number: string | null; title: string; blocks: PageBlock[] }[];
}

type PageBlock = Exclude<ReportBlock, FigureBlock> | PageFigure;

interface PageFigure {
  kind: 'figure';
  number: string | null;
  caption: string;
  heading: PageLine[];
  unit: string | null;
  /** Several where the chart is taller than a page. */
  drawings: Drawing[];
  /** A table that is too wide for a page goes on in further ones with the same labels. */
  tables: PageTable[];
  notes: PageLine[];
}

interface PageLine {
  kind: Line['kind'];
  text: string;
}

interface PageTable {
  /** Whether its cells hold words more than figures: their columns are as wide as they can be. */
  isWordy: boolean;
  /** Columns of labels at the left: one, or two of groups within groups. */
  labelCount: number;
  head: string[];
  rows: { labels: string[]; isTotal: boolean; cells: PageCell[] }[];
}

interface PageCell {
  text: string;
  align: 'left' | 'right';
  span: number;
}

/** Columns of figures, and of words, that stand side by side on an upright page. */
const most = { figures: 12, words: 8 };

/** What the template gets of a report. */
export function pageModelOf({ language, cover, contentsTitle, sections }: ReportDocument): PageModel {
  return {
    language,
    title: cover === null ? (sections[0]?.title ?? contentsTitle) : `${cover.wave} ${cover.title}`,
    contentsTitle,
    cover,
    sections: sections.map(({ level, number, title, blocks }) => ({
      level,
      number,
      title,
      blocks: blocks.map((block): PageBlock => (block.kind === 'figure' ? figureOf(block) : block)),
    })),
  };
}

function figureOf({ number, caption, chart, table }: FigureBlock): PageFigure {
  return {
    kind: 'figure',
    number,
    caption,
    heading: table.heading,
    unit: table.unit,
    drawings: chart === null ? [] : drawingsOf(chart),
    tables: tablesOf(table),
    notes: [...table.notes, ...table.ending],
  };
}

function tablesOf(view: TableView): PageTable[] {
  const isWordy = view.rows.some(({ cells }) => cells.some(({ text }) => text.includes('\n')));
  return partsOf(view.columns, isWordy ? most.words : most.figures).map(({ from, to }): PageTable => ({
    isWordy,
    labelCount: view.corner.length,
    head: [...view.corner, ...view.columns.slice(from, to).map(({ label }) => label)],
    rows: view.rows.map((row) => ({
      labels: labelsOf(row, view.corner.length),
      isTotal: row.role === 'total',
      cells: cellsOf(row.cells, view.columns.length, { from, to }, isWordy),
    })),
  }));
}

interface Part {
  from: number;
  to: number;
}

/** As many columns as fit; what is of another kind (statistics beside shares) rather begins the next part. */
function partsOf(columns: readonly Head[], width: number, from = 0): Part[] {
  const left = columns.length - from;
  if (left <= width) return [{ from, to: columns.length }];
  const fitting = Array.from({ length: width }, (_, place) => from + width - place);
  const to =
    fitting.find(
      (place) => columns[place]?.role === 'statistic' && columns[place - 1]?.role !== 'statistic',
    ) ?? from + width;
  return [{ from, to }, ...partsOf(columns, width, to)];
}

function labelsOf({ label, levels }: TableView['rows'][number], count: number): string[] {
  if (count === 1) return [label];
  return levels === null ? [label, ''] : [levels.outer, levels.inner];
}

/** A single cell of a row spans all columns: it stands in every part. */
function cellsOf(
  cells: readonly Cell[],
  columnCount: number,
  { from, to }: Part,
  isWordy: boolean,
): PageCell[] {
  const isAlone = cells.length === 1 && columnCount > 1;
  const own = isAlone ? cells : cells.slice(from, to);
  const span = isAlone ? to - from : 1;
  return own.map((cell) => ({
    text: cell.text,
    align: isWordy || !(isFigure(cell) || 'reason' in cell || cell.text.length < 8) ? 'left' : 'right',
    span,
  }));
}
