import {
  isAbsent,
  isFigure,
  type Cell,
  type Head,
  type TableView,
} from '../../../analysis/report/table-view.ts';

/** Columns of figures, and of words, that stand side by side on an upright page. */
const most = { figures: 12, words: 8 };

interface Part {
  from: number;
  to: number;
}

/** Whether the cells of a table are several lines of words rather than figures. */
export function isWordy({ rows }: Pick<TableView, 'rows'>): boolean {
  return rows.some(({ cells }) => cells.some(({ text }) => text.includes('\n')));
}

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
