import { z } from '@hono/zod-openapi';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { StaffListReading } from '../contract/invitations.ts';
import { readSheet, type SheetSource } from './read-sheet.ts';
import { optionsByName } from './options-by-name.ts';
import { plainWords, staffListColumns, staffListParts, type StaffListColumn } from './staff-list-columns.ts';

type Line = StaffListReading['lines'][number];

const needed = ['reference', 'group'] as const;
const address = z.email();

/**
 * What a staff list says: one person a row under headings. A column is known by its heading, or by the number that was
 * chosen for it. Every row comes back with what was made of it.
 * Throws  `invalid-request` for a file that cannot be read.
 */
export async function readStaffList(
  questionnaire: Questionnaire,
  source: SheetSource,
  chosen: Partial<Record<StaffListColumn, number | undefined>>,
  taken: ReadonlySet<string>,
): Promise<StaffListReading> {
  const [heading = [], ...rows] = await readSheet(source);
  const found = staffListColumns(heading, questionnaire);
  const columns = new Map(
    staffListParts.flatMap((column) => {
      const index = chosen[column] ?? found.get(column);
      return index === undefined ? [] : [[column, index]];
    }),
  );
  const missingColumns = needed.filter((column) => !columns.has(column));
  const options = optionsByName(questionnaire);
  const seen = new Set(taken);
  const lines = rows.flatMap((cells, index): Line[] => {
    if (cells.every((one) => one.trim() === '') || missingColumns.length > 0) return [];
    const cell = (column: StaffListColumn): string => (cells[columns.get(column) ?? -1] ?? '').trim();
    const person = {
      reference: cell('reference'),
      name: cell('name'),
      department: cell('department'),
      email: cell('email'),
      label: cell('group'),
      option: options.get(plainWords(cell('group'))) ?? null,
    };
    const problem = problemOf(person, seen);
    seen.add(person.reference);
    return [{ line: index + 2, ...person, problem }];
  });
  return {
    headings: heading,
    columns: Object.fromEntries(staffListParts.map((column) => [column, columns.get(column) ?? null])),
    missingColumns,
    lines,
  };
}

function problemOf(
  { reference, name, department, email, option }: Omit<Line, 'line' | 'problem'>,
  seen: ReadonlySet<string>,
): Line['problem'] {
  if (reference === '') return 'no-reference';
  if (seen.has(reference)) return 'invited-twice';
  if (option === null) return 'unknown-group';
  if (email !== '' && !address.safeParse(email).success) return 'bad-email';
  return reference.length > 100 || name.length > 200 || department.length > 200 ? 'too-long' : null;
}
