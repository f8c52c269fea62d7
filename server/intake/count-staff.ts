import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { populationItem } from '../../surveys/items/population-item.ts';
import { plainWords } from './plain-words.ts';
import { staffListColumns } from './staff-list-columns.ts';

const countHeadings = new Set(['職員数', '人数', '員数', 'count', 'headcount', 'staff']);

/**
 * The head counts of a staff list, group by group as they first appear, and 0 for groups that nobody is in; null if the
 * table is no staff list. A staff number that comes again is the same person.
 */
export function countStaff(table: string[][], questionnaire: Questionnaire): string[][] | null {
  const [heading = [], ...rows] = table;
  const columns = staffListColumns(heading, questionnaire);
  const group = columns.get('group');
  const reference = columns.get('reference');
  const hasCounts = heading.some((cell) => countHeadings.has(plainWords(cell)));
  if (group === undefined || reference === undefined || hasCounts) return null;
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const people = new Map(
    filled.map((cells, index) => [(cells[reference] ?? '').trim() || index, (cells[group] ?? '').trim()]),
  );
  const counts = Map.groupBy(people.values(), plainWords);
  const options = populationItem(questionnaire)?.options ?? [];
  const empty = options.filter(
    ({ code, label }) => ![code, label.ja, label.en ?? ''].some((name) => counts.has(plainWords(name))),
  );
  return [
    ...Array.from(counts.values(), (same) => [same[0] ?? '', String(same.length)]),
    ...empty.map(({ label }) => [label.ja, '0']),
  ];
}
