import { readXlsx } from 'hucre';
import { unpackedSize } from '../../../intake/unpacked-size.ts';
import type { ForeignText } from '../foreign-text.ts';
import { ImportRefusal } from '../import-note.ts';

const mostUnpackedBytes = 64 * 1024 * 1024;
/** Choices of places have many rows; a sheet of many languages has many columns. */
const range = 'A1:ZZ20000';

/** A row by the headings of its sheet, in lower case and under their usual names. */
export type Row = Readonly<Record<string, string>>;

/** Other names of headings: what older files and other tools call the same. */
const aliases: Record<string, string> = {
  caption: 'label',
  relevance: 'relevant',
  'list name': 'list_name',
  'choice filter': 'choice_filter',
  'constraint message': 'constraint_message',
  'required message': 'required_message',
  'read only': 'readonly',
  read_only: 'readonly',
  calculate: 'calculation',
  command: 'type',
  tag: 'name',
  'repeat count': 'repeat_count',
  'form title': 'form_title',
  'form id': 'form_id',
  title: 'form_title',
  id_string: 'form_id',
  set_form_title: 'form_title',
  set_form_id: 'form_id',
  'bind::relevant': 'relevant',
  'bind::required': 'required',
  'bind::constraint': 'constraint',
  'bind::calculate': 'calculation',
  'bind::readonly': 'readonly',
};

/** The sheets of a file by their names, in lower case. Throws  `broken-zip`. */
export async function readSheets(bytes: Uint8Array): Promise<Map<string, Row[]>> {
  const size = unpackedSize(bytes);
  if (size === null || size > mostUnpackedBytes) throw new ImportRefusal({ code: 'broken-zip', facts: {} });
  try {
    const { sheets } = await readXlsx(bytes, { range });
    return new Map(sheets.map(({ name, rows }) => [name.trim().toLowerCase(), rowsByHeading(rows)]));
  } catch {
    throw new ImportRefusal({ code: 'broken-zip', facts: {} });
  }
}

function rowsByHeading(rows: readonly (readonly unknown[])[]): Row[] {
  const [head = [], ...body] = rows.map((row) => row.map(cellText));
  const headings = head.map((heading) => usualHeading(heading));
  return body.map((row) =>
    Object.fromEntries(
      headings.flatMap((heading, column) => {
        const value = row[column] ?? '';
        return heading === '' || value === '' ? [] : [[heading, value] as const];
      }),
    ),
  );
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return ['string', 'number', 'boolean'].includes(typeof cell) ? String(cell).trim() : '';
}

/** `Caption::English` is `label::english`; `label:English` is too. */
function usualHeading(heading: string): string {
  const [name = '', ...language] = heading.toLowerCase().split(/\s*::?\s*/);
  const usual = [aliases[name] ?? name, ...language].join('::');
  return aliases[usual] ?? usual;
}

/** Languages by the names that files give them. */
const tags: Record<string, string> = {
  japanese: 'ja',
  日本語: 'ja',
  english: 'en',
  英語: 'en',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  portuguese: 'pt',
  german: 'de',
  deutsch: 'de',
  chinese: 'zh',
  korean: 'ko',
  vietnamese: 'vi',
};

/** `Japanese (ja)`, `ja` and `日本語` are all `ja`. */
export function languageTag(language: string): string {
  const name = language.trim().toLowerCase();
  return /\(([a-z][\w-]*)\)\s*$/.exec(name)?.[1] ?? tags[name] ?? name;
}

/** `label`, `label::Japanese (ja)`, `label::en`: the words by language tag. */
export function wordsOf(row: Row, column: string): ForeignText {
  return Object.fromEntries(
    Object.entries(row).flatMap(([heading, text]) => {
      if (heading === column) return [['', text]];
      if (!heading.startsWith(`${column}::`)) return [];
      return [[languageTag(heading.slice(column.length + 2)), text]];
    }),
  );
}
