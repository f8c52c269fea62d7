import { z } from '@hono/zod-openapi';
import type { Organisation } from '../../../surveys/schema/organisation.ts';
import {
  mostLettersOfTitle,
  type ReaderLineProblem,
  type UnitReaderReading,
} from '../../contract/fieldwork/unit-reader-lists.ts';
import { isBlankRow } from '../heading-row.ts';
import { addressKey } from '../person-key.ts';
import { plainWords } from '../plain-words.ts';
import { organisationColumns, type OrganisationColumns } from './organisation-columns.ts';
import { unitReaderColumns, type UnitReaderColumns } from './unit-reader-columns.ts';
import { unitsByWords } from './units-by-words.ts';

/** Whether who has a title reads the unit: as it was said before, by the plain words of the title. */
export type ReaderTitles = ReadonlyMap<string, boolean>;

/** What a table says of who reads which unit; what is to become of it is not said here. */
export type ReaderTableReading = Pick<UnitReaderReading, 'missing' | 'titles' | 'problems'> & {
  readers: { name: string; email: string; units: string[] }[];
};

/** What says of a row that its person reads the unit. */
const marks = new Set([
  '○',
  '◯',
  '〇',
  '●',
  '◎',
  '*',
  '1',
  'yes',
  'y',
  'true',
  'はい',
  '有',
  '可',
  '閲覧者',
  '所属長',
  '閲覧',
]);
const noMarks = new Set(['', '×', 'x', '-', '0', 'no', 'n', 'false', 'いいえ', '無', '否', 'なし']);
const address = z.email();
/** As accounts have it (`newAccountSchema`). */
const mostLettersOfName = 100;

/**
 * Who reads which unit by a staff list or a table of units: by a column of readers (a mark, or the addresses themselves),
 * or, where there is none, by titles of which it is known whether they read. All that is wrong comes with its line.
 */
export function readUnitReaders(
  table: readonly string[][],
  organisation: Organisation,
  titles: ReaderTitles,
): ReaderTableReading {
  const place = organisationColumns(table);
  const columns = unitReaderColumns(table[place.firstRow - 1] ?? []);
  const missing = missingColumns(place, columns);
  if (missing.length > 0) return { missing, titles: [], problems: [], readers: [] };
  const find = unitsByWords(organisation);
  const problems: UnitReaderReading['problems'] = [];
  const readers = new Map<string, { name: string; email: string; units: string[] }>();
  const titleColumn = columns.reader === undefined ? columns.title : undefined;
  const counted = new Map<string, { title: string; count: number }>();
  for (const [index, cells] of table.slice(place.firstRow).entries()) {
    if (isBlankRow(cells)) continue;
    const cell = (column: number | undefined): string =>
      column === undefined ? '' : (cells[column] ?? '').normalize('NFKC').trim();
    const refuse = (problem: ReaderLineProblem, words: string) =>
      problems.push({ line: place.firstRow + index + 1, problem, words: words.slice(0, 200) });
    const title = cell(titleColumn);
    const key = plainWords(title);
    if (title !== '' && title.length <= mostLettersOfTitle)
      counted.set(key, { title, count: (counted.get(key)?.count ?? 0) + 1 });
    const who = peopleOf({
      mark: cell(columns.reader),
      email: cell(columns.email),
      name: cell(columns.name),
    });
    const isReader = titleColumn === undefined ? who.isReader : titles.get(key) === true;
    if (isReader === null) refuse('unknown-mark', cell(columns.reader));
    if (isReader !== true) continue;
    const written = place.places.code === undefined ? '' : cell(place.places.code);
    const names = (place.levels.length > 0 ? place.levels : [place.places.name]).map(cell);
    const words = written === '' ? names.join('') : written;
    const found = find(words);
    if (found.length !== 1) refuse(found.length === 0 ? 'unknown-unit' : 'ambiguous-unit', words);
    const wrong = who.emails.filter((email) => !address.safeParse(email).success);
    if (who.emails.length === 0) refuse('no-email', who.name);
    for (const email of wrong) refuse('bad-email', email);
    const [unit] = found;
    if (found.length !== 1 || unit === undefined || wrong.length > 0) continue;
    for (const email of who.emails) {
      const known = readers.get(addressKey(email)) ?? { name: '', email: email.toLowerCase(), units: [] };
      if (known.name === '') known.name = asName(who.name);
      if (!known.units.includes(unit)) known.units.push(unit);
      readers.set(addressKey(email), known);
    }
  }
  return {
    missing,
    titles: [...counted].map(([key, one]) => ({ ...one, isReader: titles.get(key) ?? null })),
    problems,
    readers: [...readers.values()].map((one) => ({ ...one, name: one.name || asName(one.email) })),
  };
}

/** As long as a name may be, in one line, and without half a character at its end. */
function asName(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, mostLettersOfName)
    .replace(/[\uD800-\uDBFF]$/, '');
}

function missingColumns(
  { places, levels }: OrganisationColumns,
  { reader, email, title }: UnitReaderColumns,
): UnitReaderReading['missing'] {
  const hasUnit = places.code !== undefined || places.name !== undefined || levels.length > 0;
  return [
    ...(hasUnit ? [] : (['unit'] as const)),
    // A column of readers may hold the addresses themselves.
    ...(email === undefined && reader === undefined ? (['email'] as const) : []),
    ...(reader === undefined && title === undefined ? (['reader'] as const) : []),
  ];
}

/** Whom a row speaks of: its own person where it has a mark, others where it has their addresses. */
function peopleOf({ mark, email, name }: { mark: string; email: string; name: string }): {
  isReader: boolean | null;
  emails: string[];
  name: string;
} {
  if (mark.includes('@')) {
    const emails = mark.split(/[\s,;、]+/u).filter((one) => one !== '');
    // The name of the row is its person's, and they are others, but where it is the same address.
    const isOwn = emails.length === 1 && addressKey(email) === addressKey(emails[0] ?? '');
    return { isReader: true, emails, name: isOwn || email === '' ? name : '' };
  }
  const plain = plainWords(mark);
  const isReader = marks.has(plain) ? true : noMarks.has(plain) ? false : null;
  return { isReader, emails: email === '' ? [] : [email], name };
}
