import Papa from 'papaparse';
import { readXlsx } from 'hucre';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { ProblemError } from '../problems.ts';
import type { StaffListReading } from '../routes/invitations.schema.ts';
import { populationItem } from './population-item.ts';
import { decodeText } from './read-responses-csv.ts';

type Column = 'reference' | 'name' | 'department' | 'email' | 'group';

/** Headings by which a column is known; spaces, width and case do not count. */
const headings: Record<Column, string[]> = {
  reference: ['職員番号', '番号', '職員コード', '社員番号', 'staffnumber', 'number', 'id'],
  name: ['氏名', '名前', '職員名', 'name'],
  department: ['所属', '部署', '課', '所属名', 'department', 'section'],
  email: ['メール', 'メールアドレス', '電子メール', 'email', 'e-mail', 'mail'],
  group: ['職', '職階', '職級', '級', '区分', '職位', '役職', 'grade', 'group', 'rank'],
};

const mostRows = 100_000;

/**
 * What a staff list says: one person a row under headings, from CSV or tab-separated text, or the first sheet of an
 * Excel file. Every row comes back with what was made of it.
 * Throws  `invalid-request` for a file that is none of these.
 */
export async function readStaffList(
  questionnaire: Questionnaire,
  source: { text: string } | { file: Uint8Array },
  taken: ReadonlySet<string>,
): Promise<StaffListReading> {
  const rows = 'text' in source ? rowsOf(source.text) : await rowsOfFile(source.file);
  const columns = columnsOf(rows[0] ?? [], questionnaire);
  const needed = ['reference', 'group'] as const;
  const missingColumns = needed.filter((column) => !columns.has(column));
  const options = optionsByName(questionnaire);
  const seen = new Set(taken);
  const lines = rows.slice(1).flatMap((cells, index): StaffListReading['lines'] => {
    const cell = (column: Column): string => (cells[columns.get(column) ?? -1] ?? '').trim();
    if (cells.every((one) => one.trim() === '') || missingColumns.length > 0) return [];
    const reference = cell('reference');
    const email = cell('email');
    const option = options.get(normalised(cell('group'))) ?? null;
    const person = {
      reference,
      name: cell('name'),
      department: cell('department'),
      email,
      label: cell('group'),
    };
    const problem = problemOf(reference, email, option, seen);
    seen.add(reference);
    return [{ line: index + 2, ...person, option, problem }];
  });
  return { missingColumns, lines };
}

function problemOf(
  reference: string,
  email: string,
  option: string | null,
  seen: ReadonlySet<string>,
): StaffListReading['lines'][number]['problem'] {
  if (reference === '') return 'no-reference';
  if (seen.has(reference)) return 'invited-twice';
  if (option === null) return 'unknown-group';
  return email === '' || /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(email) ? null : 'bad-email';
}

function columnsOf(heading: string[], questionnaire: Questionnaire): Map<Column, number> {
  const item = populationItem(questionnaire);
  const own = item === undefined ? [] : [item.text.ja, item.reportText?.ja ?? ''].map(normalised);
  const known = Object.entries(headings) as [Column, string[]][];
  const found = new Map<Column, number>();
  for (const [index, cell] of heading.entries()) {
    const name = normalised(cell);
    const column =
      known.find(([, names]) => names.includes(name))?.[0] ?? (own.includes(name) ? 'group' : undefined);
    if (column !== undefined && !found.has(column)) found.set(column, index);
  }
  return found;
}

function optionsByName(questionnaire: Questionnaire): Map<string, string> {
  const options = populationItem(questionnaire)?.options ?? [];
  return new Map(
    options.flatMap(({ code, label }) =>
      [code, label.ja, label.en ?? label.ja].map((name): [string, string] => [normalised(name), code]),
    ),
  );
}

function rowsOf(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(body, { delimiter: body.includes('\t') ? '\t' : ',' }).data.slice(0, mostRows);
}

async function rowsOfFile(file: Uint8Array): Promise<string[][]> {
  if (file[0] === 0x50 && file[1] === 0x4b) {
    try {
      const { sheets } = await readXlsx(file);
      const rows = sheets[0]?.rows ?? [];
      return rows.slice(0, mostRows).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    } catch {
      throw unreadable();
    }
  }
  const text = decodeText(file);
  if (text === undefined) throw unreadable();
  return rowsOf(text);
}

function unreadable(): ProblemError {
  return new ProblemError('invalid-request', [{ code: 'unreadable-file', path: ['file'], facts: {} }]);
}

function normalised(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
