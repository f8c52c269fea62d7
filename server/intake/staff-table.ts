import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { headingRow } from './heading-row.ts';
import { plainWords } from './plain-words.ts';
import { namedColumns, staffListColumns, type StaffListColumn } from './staff-list-columns.ts';

/** A staff list with its headings found: titles above them are gone, and headings that are repeated further down. */
export interface StaffTable {
  headingLine: number;
  headings: string[];
  columns: Map<StaffListColumn, number>;
  rows: { line: number; cells: string[] }[];
}

/** `groups`: what a cell of the column of groups may say; of several such columns the one that says most counts. */
export function staffTable(
  table: readonly string[][],
  questionnaire: Questionnaire,
  groups: ReadonlyMap<string, string>,
): StaffTable {
  const at = headingRow(table, (row) => staffListColumns(row, questionnaire).size);
  const headings = table[at] ?? [];
  const rows = table
    .slice(at + 1)
    .map((cells, index) => ({ line: at + index + 2, cells }))
    .filter(({ cells }) => !isSame(cells, headings));
  const columns = staffListColumns(headings, questionnaire);
  let best = 0;
  for (const { column, index } of namedColumns(headings, questionnaire)) {
    if (column !== 'group') continue;
    const known = rows.filter(({ cells }) => groups.has(plainWords(cells[index] ?? ''))).length;
    if (known > best) {
      best = known;
      columns.set('group', index);
    }
  }
  return { headingLine: at + 1, headings, columns, rows };
}

/** Lists for printing repeat their headings on each page. */
function isSame(cells: readonly string[], headings: readonly string[]): boolean {
  return (
    headings.length > 1 &&
    cells.length === headings.length &&
    cells.every((cell, index) => cell === headings[index])
  );
}
