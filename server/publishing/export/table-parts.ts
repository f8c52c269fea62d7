import {
  isAbsent,
  isFigure,
  type Cell,
  type Head,
  type TableView,
} from '../../../analysis/report/table-view.ts';
import { textWidth } from './text-width.ts';

/** Columns of figures, and of words, that stand side by side on an upright page. */
const most = { figures: 12, words: 8 };

/** Of a line that should stay one, in half-width characters. */
const longestKept = 14;

interface Part {
  from: number;
  to: number;
}

/** Whether the cells of a table are several lines of words rather than figures. */
export function isWordy({ rows }: Pick<TableView, 'rows'>): boolean {
  return rows.some(({ cells }) => cells.some(({ text }) => text.includes('\n')));
}

/**
 * How wide the columns of a table of words are beside one another, those of its labels first: wider where there is more to
 * read, by the root, so that a long judgement neither stands in a column of one word a line nor takes the others' room.
 */
export function wordyWidths({ corner, columns, rows }: TableView): number[] {
  const labels = corner.map((head, place) => [head, ...rows.map((row) => labelsOfRow(row)[place] ?? '')]);
  const cells = columns.map(({ label }, place) => [
    label,
    ...rows.flatMap((row) => (row.cells.length === 1 ? [] : (row.cells[place]?.text ?? ''))),
  ]);
  // A line that cells are made of, an interval say, is not broken for the sake of the longest.
  return [...labels, ...cells].map((texts) => {
    const lines = texts.flatMap((text) => text.split('\n')).map(textWidth);
    const short = Math.max(1, ...lines.filter((width) => width <= longestKept));
    return Math.max(short, 2 * Math.sqrt(Math.max(...texts.map(textWidth))));
  });
}

const labelsOfRow = ({ label, levels }: TableView['rows'][number]): string[] =>
  levels === null ? [label] : [levels.outer, levels.inner];

/** Whether a cell stands under others at the right: a figure, why there is none, or a mark. */
export function isNumeric(cell: Cell): boolean {
  return isFigure(cell) || isAbsent(cell) || cell.text.length < 8;
}

/** A table as one or several that fit the width of a page, each with the labels of its rows. */
export function tableParts(view: TableView): TableView[] {
  const { columns, rows } = view;
  return partsOf(columns, isWordy(view) ? most.words : most.figures).map(({ from, to }) => ({
    ...view,
    columns: columns.slice(from, to),
    rows: rows.map((row) => ({
      ...row,
      // A single cell spans all columns.
      cells: row.cells.length === 1 ? row.cells : row.cells.slice(from, to),
    })),
  }));
}

/** As many columns as fit; what is of another kind (statistics beside shares) rather begins the next part. */
function partsOf(columns: readonly Head[], width: number, from = 0): Part[] {
  if (columns.length - from <= width) return [{ from, to: columns.length }];
  const fitting = Array.from({ length: width }, (_, place) => from + width - place);
  const isBoundary = (place: number): boolean =>
    columns[place]?.role === 'statistic' && columns[place - 1]?.role !== 'statistic';
  const to = fitting.find(isBoundary) ?? from + width;
  return [{ from, to }, ...partsOf(columns, width, to)];
}
