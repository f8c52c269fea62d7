import { z } from '@hono/zod-openapi';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { StaffListReading } from '../contract/fieldwork/invitations.ts';
import { isBlankRow } from './heading-row.ts';
import { optionsByName, type TitleMeanings } from './options-by-name.ts';
import { plainWords } from './plain-words.ts';
import { readSheet, type SheetSource } from './read-sheet.ts';
import { SeenPeople, type KnownPerson, type Sameness } from './same-person.ts';
import { staffListParts, type StaffListColumn } from './staff-list-columns.ts';
import { staffTable } from './staff-table.ts';

type Line = StaffListReading['lines'][number];

const needed = ['reference', 'group'] as const;
const address = z.email();

/** What is known when a list is read. */
export interface StaffListKnowledge {
  /** Columns that somebody chose, by number. */
  chosen: Partial<Record<StaffListColumn, number | undefined>>;
  /** Who is invited already. */
  taken: Iterable<KnownPerson>;
  titles: TitleMeanings;
}

/**
 * What a staff list says: one person a row under headings, above which titles may stand. A column is known by its
 * heading, or by the number that was chosen for it. Every row comes back with what was made of it.
 * Throws  `invalid-request` for a file that cannot be read.
 */
export async function readStaffList(
  questionnaire: Questionnaire,
  source: SheetSource,
  { chosen, taken, titles }: StaffListKnowledge,
): Promise<StaffListReading> {
  const options = optionsByName(questionnaire, titles);
  const {
    headingLine,
    headings,
    columns: found,
    rows,
  } = staffTable(await readSheet(source), questionnaire, options);
  const columns = new Map(
    staffListParts.flatMap((column) => {
      const index = chosen[column] ?? found.get(column);
      return index === undefined ? [] : [[column, index]];
    }),
  );
  const missingColumns = needed.filter((column) => !columns.has(column));
  const seen = new SeenPeople(taken);
  const lines = rows.flatMap(({ line, cells }): Line[] => {
    if (isBlankRow(cells) || missingColumns.length > 0) return [];
    const cell = (column: StaffListColumn): string => (cells[columns.get(column) ?? -1] ?? '').trim();
    const person = {
      reference: cell('reference'),
      name: cell('name'),
      department: cell('department'),
      email: cell('email').normalize('NFKC'),
      label: cell('group'),
      option: options.get(plainWords(cell('group'))) ?? null,
    };
    const same = person.reference === '' ? null : seen.find(person);
    if (same !== null) seen.addAgain(person, same.other);
    else if (person.reference !== '') seen.add(person);
    return [{ line, ...person, problem: problemOf(person, same?.sameness), sameAs: same?.other ?? '' }];
  });
  return {
    headingLine,
    headings,
    columns: Object.fromEntries(staffListParts.map((column) => [column, columns.get(column) ?? null])),
    missingColumns,
    lines,
    titles: titlesOf(lines, optionsByName(questionnaire)),
  };
}

/** Titles that are no option's own name, as often as they stand in the list: somebody has to say, or has said. */
function titlesOf(lines: readonly Line[], own: ReadonlyMap<string, string>): StaffListReading['titles'] {
  const others = lines.filter(({ label }) => label !== '' && !own.has(plainWords(label)));
  return Array.from(Map.groupBy(others, ({ label }) => plainWords(label)).values(), (same) => ({
    title: same[0]?.label ?? '',
    count: same.length,
    option: same[0]?.option ?? null,
  }));
}

function problemOf(
  { reference, name, department, email, option }: Omit<Line, 'line' | 'problem' | 'sameAs'>,
  sameness: Sameness | undefined,
): Line['problem'] {
  if (reference === '') return 'no-reference';
  if (sameness === 'certain') return 'invited-twice';
  if (option === null) return 'unknown-group';
  if (email !== '' && !address.safeParse(email).success) return 'bad-email';
  if (reference.length > 100 || name.length > 200 || department.length > 200) return 'too-long';
  return sameness ?? null;
}
