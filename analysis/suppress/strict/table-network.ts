import { margins, type CountTable } from '../../association/margins.ts';

/** One number of a two-way table: a cell, a row or column total, or the total of all. */
export interface TableEdge {
  from: number;
  to: number;
  value: number;
  /** Row and column; null: the total over them. */
  row: number | null;
  column: number | null;
}

/**
 * A two-way table with its totals as a circulation: each number flows along an edge, and what flows into a node flows
 * out again. Every equation of the table is a node, so what hidden numbers can be is a question about flows.
 */
export interface TableNetwork {
  nodeCount: number;
  edges: TableEdge[];
}

/**
 * The network of a table and its totals.
 *
 * Shape    edges: cells row by row, then row totals, column totals, the total.
 * Throws   what margins throws.
 * @example tableNetwork([[1, 2], [3, 4]]).edges.map(({ value }) => value) // => [1, 2, 3, 4, 3, 7, 4, 6, 10]
 */
export function tableNetwork(counts: CountTable): TableNetwork {
  const { rows, columns, total } = margins(counts);
  const rowNode = (row: number): number => row;
  const columnNode = (column: number): number => rows.length + column;
  const rowTotals = rows.length + columns.length;
  const columnTotals = rowTotals + 1;
  return {
    nodeCount: rowTotals + 2,
    edges: [
      ...counts.flatMap((line, row) =>
        line.map((value, column) => ({ from: rowNode(row), to: columnNode(column), value, row, column })),
      ),
      ...rows.map((value, row) => ({ from: rowTotals, to: rowNode(row), value, row, column: null })),
      ...columns.map((value, column) => ({
        from: columnNode(column),
        to: columnTotals,
        value,
        row: null,
        column,
      })),
      { from: columnTotals, to: rowTotals, value: total, row: null, column: null },
    ],
  };
}
