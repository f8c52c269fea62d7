import { headingRow } from '../heading-row.ts';
import { mostTitleRows } from '../sheet-text.ts';
import { findColumn, type ColumnNames } from './column-names.ts';
import { droppedReason } from './dropped-columns.ts';

/** Where a file of responses names its columns, and where its rows begin. */
export interface Headings {
  /** Of the row of headings, from 0. */
  row: number;
  firstRow: number;
  /** Each column's headings: in files of Qualtrics its name and, below, its question. */
  columns: string[][];
}

const importId = /^\{"?ImportId"?:/;

/**
 * Finds the headings: in the first row as a rule, below titles where there are some. Qualtrics writes three rows of
 * them: names, questions, and what it calls `ImportId`.
 */
export function locateHeadings(rows: readonly string[][], names: ColumnNames): Headings {
  const ids = rows.slice(0, 5).findIndex((row) => row.some((cell) => importId.test(cell.trim())));
  if (ids > 0) {
    const above = rows.slice(Math.max(0, ids - 2), ids);
    const [first = []] = above;
    const columns = first.map((_, column) => above.map((row) => row[column] ?? ''));
    return { row: ids - above.length, firstRow: ids + 1, columns };
  }
  const possible = rowsBelowTitles(rows);
  const row = headingRow(rows, (cells) =>
    possible.has(cells) ? cells.filter((cell) => isKnown(names, cell)).length : 0,
  );
  return { row, firstRow: row + 1, columns: (rows[row] ?? []).map((cell) => [cell]) };
}

/**
 * Rows that can hold the headings: what stands above is titles, which fill half as many cells at most. The rows of
 * answers below headings that nobody knows may hold the codes of items too, and are none.
 */
function rowsBelowTitles(rows: readonly string[][]): Set<readonly string[]> {
  const possible = new Set<readonly string[]>();
  let most = 0;
  for (const row of rows.slice(0, mostTitleRows)) {
    const filled = row.filter((cell) => cell.trim() !== '').length;
    if (filled > 0 && filled >= 2 * most) possible.add(row);
    most = Math.max(most, filled);
  }
  return possible;
}

function isKnown(names: ColumnNames, cell: string): boolean {
  return cell.trim() !== '' && (findColumn(names, cell) !== undefined || droppedReason(cell) !== null);
}
