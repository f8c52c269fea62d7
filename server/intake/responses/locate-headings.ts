import { headingRow } from '../heading-row.ts';
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
  const row = headingRow(rows, (cells) => cells.filter((cell) => isKnown(names, cell)).length);
  return { row, firstRow: row + 1, columns: (rows[row] ?? []).map((cell) => [cell]) };
}

function isKnown(names: ColumnNames, cell: string): boolean {
  return cell.trim() !== '' && (findColumn(names, cell) !== undefined || droppedReason(cell) !== null);
}
