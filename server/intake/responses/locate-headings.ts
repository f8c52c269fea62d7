import { headingRow } from '../heading-row.ts';
import { mostTitleRows } from '../sheet-text.ts';
import { findColumn, type ColumnNames } from './column-names.ts';
import { plainWords } from '../plain-words.ts';
import { droppedReason } from './dropped-columns.ts';

/** Where a file of responses names its columns, and where its rows begin. */
export interface Headings {
  /** Of the row of headings, from 0. */
  row: number;
  firstRow: number;
  /** Each column's headings, the surest first: in files of Qualtrics its name and, below, its question. */
  columns: string[][];
}

const importId = /^\{"?ImportId"?:/;

/**
 * Finds the headings: in the first row as a rule, below titles where there are some. Qualtrics writes three rows of
 * them: names, questions, and what it calls `ImportId`. SurveyMonkey writes two: questions, and below them the options.
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
  for (const upper of [row - 1, row]) {
    const columns = splitHeadings(names, rows[upper] ?? [], rows[upper + 1] ?? []);
    if (columns !== null) return { row: upper, firstRow: upper + 2, columns };
  }
  return { row, firstRow: row + 1, columns: (rows[row] ?? []).map((cell) => [cell]) };
}

/** What SurveyMonkey writes below a question that has one column. */
const answerItself = new Set(['Response', 'Open-Ended Response', '回答', '自由回答'].map(plainWords));

/**
 * Headings of two rows: above a question over the columns of its options or lines, below these.
 *
 * Missing  null: there is one row. In two, nothing stands below what the tool adds, such as a number, and something
 *          below a question that is known together with it.
 */
function splitHeadings(
  names: ColumnNames,
  above: readonly string[],
  below: readonly string[],
): string[][] | null {
  const added = above.flatMap((cell, column) => (droppedReason(cell) === null ? [] : [column]));
  if (added.length === 0 || added.some((column) => (below[column] ?? '').trim() !== '')) return null;
  let isSplit = false;
  let question = '';
  const columns = Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const own = (above[column] ?? '').trim();
    const part = (below[column] ?? '').trim();
    if (own !== '') question = own;
    if (part === '') return [own];
    if (answerItself.has(plainWords(part))) {
      isSplit = true;
      return [question];
    }
    const joined = `${question} [${part}]`;
    const headings = [joined, `${joined} [text]`];
    if (headings.some((heading) => isKnown(names, heading))) isSplit = true;
    return headings;
  });
  return isSplit ? columns : null;
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
