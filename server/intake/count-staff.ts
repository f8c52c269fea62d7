import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { PopulationReading } from '../contract/fieldwork/populations.ts';
import { populationItem } from '../../surveys/items/population-item.ts';
import { countHeadings } from './count-columns.ts';
import { isBlankRow } from './heading-row.ts';
import { optionsByName, type TitleMeanings } from './options-by-name.ts';
import { plainWords } from './plain-words.ts';
import { SeenPeople } from './same-person.ts';
import type { StaffListColumn } from './staff-list-columns.ts';
import { staffTable } from './staff-table.ts';

export interface StaffCounts {
  counts: string[][];
  /** Rows that are taken for a person who was there before. */
  doubles: PopulationReading['doubles'];
}

/** What somebody said of a list beforehand. */
export interface StaffCountOptions {
  titles?: TitleMeanings;
  /** Rows with one number written in two ways, or one address, are two people. */
  areDifferentPeople?: boolean;
}

/**
 * The head counts of a staff list, group by group as they first appear, and 0 for groups that nobody is in; null if the
 * table is no staff list. Somebody who comes again, by number or address, is the same person.
 */
export function countStaff(
  table: string[][],
  questionnaire: Questionnaire,
  { titles = new Map(), areDifferentPeople = false }: StaffCountOptions = {},
): StaffCounts | null {
  const groups = optionsByName(questionnaire, titles);
  const { headings, columns, rows } = staffTable(table, questionnaire, groups);
  const group = groupColumn(rows, columns, groups);
  const [reference, email] = [columns.get('reference'), columns.get('email')];
  const hasCounts = headings.some((cell) => countHeadings.has(plainWords(cell)));
  if (group === undefined || reference === undefined || hasCounts) return null;
  const seen = new SeenPeople();
  const lineOf = new Map<string, number>();
  const doubles: StaffCounts['doubles'] = [];
  const people: string[] = [];
  for (const { line, cells } of rows) {
    if (isBlankRow(cells)) continue;
    const at = (column: number | undefined): string =>
      column === undefined ? '' : (cells[column] ?? '').trim();
    const person = { reference: at(reference), email: at(email) };
    const same = person.reference === '' ? null : seen.find(person);
    if (same !== null && (same.sameness === 'certain' || !areDifferentPeople)) {
      seen.addAgain(person, same.other);
      doubles.push({ line, earlierLine: lineOf.get(same.other) ?? line, sameness: same.sameness });
      continue;
    }
    if (person.reference !== '') {
      seen.add(person);
      lineOf.set(person.reference, line);
    }
    people.push(at(group));
  }
  const counts = Map.groupBy(people, plainWords);
  const counted = new Set(Array.from(counts.keys(), (name) => groups.get(name)));
  const empty = (populationItem(questionnaire)?.options ?? []).filter(({ code }) => !counted.has(code));
  return {
    counts: [
      ...Array.from(counts.values(), (same) => [same[0] ?? '', String(same.length)]),
      ...empty.map(({ label }) => [label.ja, '0']),
    ],
    doubles,
  };
}

/**
 * Where the groups stand: in the column that its heading says, unless none of them stands there and 所属 has them, by
 * which people can be counted too.
 */
function groupColumn(
  rows: readonly { cells: string[] }[],
  columns: ReadonlyMap<StaffListColumn, number>,
  groups: ReadonlyMap<string, string>,
): number | undefined {
  const holdsGroups = (column: number | undefined): column is number =>
    column !== undefined && rows.some(({ cells }) => groups.has(plainWords(cells[column] ?? '')));
  const [named, department] = [columns.get('group'), columns.get('department')];
  return !holdsGroups(named) && holdsGroups(department) ? department : named;
}
