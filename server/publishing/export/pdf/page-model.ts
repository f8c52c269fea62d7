import type {
  FigureBlock,
  ReportBlock,
  ReportCover,
  ReportDocument,
} from '../../../../analysis/report/document/report-document.ts';
import type { Line, TableView } from '../../../../analysis/report/table-view.ts';
import { isNumeric, isWordy, tableParts, wordyWidths } from '../table-parts.ts';
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
  /** Where its cells hold words more than figures: how wide its columns are beside one another, those of labels first. */
  wordyWidths: number[] | null;
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
    tables: tableParts(table).map(tableOf),
    notes: [...table.notes, ...table.ending],
  };
}

function tableOf(view: TableView): PageTable {
  const { corner, columns, rows } = view;
  const hasWords = isWordy(view);
  return {
    wordyWidths: hasWords ? wordyWidths(view) : null,
    labelCount: corner.length,
    head: [...corner, ...columns.map(({ label }) => label)],
    rows: rows.map((row) => ({
      labels: labelsOf(row, corner.length),
      isTotal: row.role === 'total',
      cells: row.cells.map((cell) => ({
        text: cell.text,
        align: hasWords || !isNumeric(cell) ? 'left' : 'right',
        span: row.cells.length === 1 ? columns.length : 1,
      })),
    })),
  };
}

/** Of a group within a group two labels; else one over both columns. */
function labelsOf({ label, levels }: TableView['rows'][number], count: number): string[] {
  if (count === 1) return [label];
  return levels === null ? [label, ''] : [levels.outer, levels.inner];
}
