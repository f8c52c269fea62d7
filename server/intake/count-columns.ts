import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { headingRow } from './heading-row.ts';
import { plainWords } from './plain-words.ts';
import { readCount } from './read-count.ts';
import { namedColumns } from './staff-list-columns.ts';

/** Headings of a column that is the head count and nothing else. */
export const countHeadings: ReadonlySet<string> = new Set(
  '職員数 人数 員数 対象人数 対象者数 対象職員数 在職者数 現員 現員数 count headcount staff employees'.split(
    ' ',
  ),
);
const totalHeadings = new Set('計 合計 総計 総数 total sum'.split(' '));
const partHeadings = new Set('男 女 男性 女性 その他 無回答 male female men women other'.split(' '));

/** A heading without its unit: 職員数（人）. */
function nameOf(heading: string): string {
  return plainWords(heading).replace(/\([^()]*\)$/, '');
}

/** Where groups and their counts stand in a table of head counts. */
export interface CountColumns {
  /** Of the first line below the headings, from 0; 0 where there are no headings. */
  firstRow: number;
  headings: string[];
  group: number;
  /** Columns that could be the count. */
  choices: number[];
  /** The one that is, or those whose sum is; none: somebody has to say. */
  counts: number[];
  /** The columns that a chosen total has to be the sum of. */
  parts: number[];
}

/** Finds the columns of a table of head counts; `chosen` by somebody where several columns hold counts. */
export function countColumns(
  table: readonly string[][],
  questionnaire: Questionnaire,
  chosen: readonly number[] = [],
): CountColumns {
  const groupOf = (row: readonly string[]): number | undefined =>
    namedColumns(row, questionnaire).find(({ column }) => column === 'group')?.index;
  const isHeading = (row: readonly string[]): number =>
    row.some((cell) => readCount(cell) !== null)
      ? 0
      : Number(groupOf(row) !== undefined) +
        row.filter((cell) =>
          [countHeadings, totalHeadings, partHeadings].some((names) => names.has(nameOf(cell))),
        ).length;
  const at = headingRow(table, isHeading);
  const hasHeadings = isHeading(table[at] ?? []) > 0;
  const headings = hasHeadings ? (table[at] ?? []) : [];
  const body = hasHeadings ? table.slice(at + 1) : table;
  const group = groupOf(headings) ?? 0;
  const numbering = new Set(
    namedColumns(headings, questionnaire).flatMap(({ column, index }) =>
      column === 'reference' ? [index] : [],
    ),
  );
  const width = Math.max(0, ...body.slice(0, 1000).map((row) => row.length));
  const choices = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== group && !numbering.has(column) && isCounts(body, group, column),
  );
  const named = choices.filter((column) => countHeadings.has(nameOf(headings[column] ?? '')));
  const certain = named.length === 1 ? named : choices.length <= 1 ? choices : [];
  const counts = chosen.length > 0 ? chosen.filter((column) => column < width) : certain;
  const isTotal = counts.length === 1 && totalHeadings.has(nameOf(headings[counts[0] ?? -1] ?? ''));
  return {
    firstRow: hasHeadings ? at + 1 : 0,
    headings,
    group,
    choices,
    // A table without a single number is a table of a group and a count all the same: each line says what is wrong.
    counts: choices.length === 0 && counts.length === 0 ? [group + 1] : counts,
    parts: isTotal ? choices.filter((column) => partHeadings.has(nameOf(headings[column] ?? ''))) : [],
  };
}

/** Whether most of what stands in a column, beside a group, is a count. */
function isCounts(body: readonly string[][], group: number, column: number): boolean {
  const cells = body
    .filter((row) => (row[group] ?? '').trim() !== '')
    .map((row) => (row[column] ?? '').trim())
    .filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter((cell) => readCount(cell) !== null).length * 2 >= cells.length;
}
