import { isFigure, type Row, type TableView } from '../table-view.ts';

/** Which figures come first. */
export const sortOrders = ['highest', 'lowest'] as const;
export type SortOrder = (typeof sortOrders)[number];

/**
 * The same table with its rows in the order of one column's printed figures. Groups within a group stay within it; totals,
 * bases, statistics and what is no answer stay where they are.
 *
 * Missing  rows without a figure come last in either order, as the questionnaire has them, whyever there is none.
 * @example sortedView({ columns: [{ code: 'a' }], rows: [{ code: 'total', role: 'total', cells: [{ text: '-' }] }, { code: '1', role: 'group', levels: null, cells: [{ quantity: {}, value: 1 }] }, { code: '2', role: 'group', levels: null, cells: [{ quantity: {}, value: 2 }] }] }, 'a', 'highest').rows.map(({ code }) => code) // => ['total', '2', '1']
 */
export function sortedView(view: TableView, column: string, order: SortOrder): TableView {
  const place = view.columns.findIndex(({ code }) => code === column);
  if (place < 0) return view;
  const worth = ({ cells }: Row): number => {
    const cell = cells[place];
    if (cell === undefined || !isFigure(cell)) return -Infinity;
    return order === 'highest' ? cell.value : -cell.value;
  };
  const byWorth = (a: Row, b: Row): number => {
    const [own, other] = [worth(a), worth(b)];
    return own === other ? 0 : other > own ? 1 : -1;
  };
  return {
    ...view,
    rows: runsOf(view.rows).flatMap((run) => (isMoved(run[0]) ? run.toSorted(byWorth) : run)),
  };
}

/** Answers and groups; not what stands for no answer. */
function isMoved(row: Row | undefined): boolean {
  return (row?.role === 'group' || row?.role === 'figure') && !row.code.startsWith('*');
}

/** Neighbours that may change places. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const before = last?.[0];
    const isSame =
      before !== undefined && isMoved(before) && isMoved(row) && before.levels?.outer === row.levels?.outer;
    if (last !== undefined && isSame) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/**
 * The columns that rows can be sorted by: those with different figures in them.
 *
 * @example sortableColumns({ columns: [{ code: 'a' }], rows: [{ code: '1', role: 'group', cells: [{ text: '-' }] }] }) // => []
 */
export function sortableColumns({ columns, rows }: TableView): TableView['columns'] {
  return columns.filter((_, place) => {
    const figures = rows.filter(isMoved).flatMap(({ cells }) => {
      const cell = cells[place];
      return cell !== undefined && isFigure(cell) ? [cell.value] : [];
    });
    return new Set(figures).size > 1;
  });
}
