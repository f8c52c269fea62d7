import Papa from 'papaparse';
import { readXlsx } from 'hucre';
import type { Coded } from '../../surveys/schema/issue.ts';
import type { SheetRefusalFacts } from '../contract/issue.ts';
import { ProblemError } from '../problems.ts';
import { unpackedSize } from './unpacked-size.ts';
import { decodeText } from './read-responses-csv.ts';

/** A table as pasted from a spreadsheet, or a file: CSV or Excel. */
export type SheetSource = { text: string } | { file: Uint8Array };

const mostRows = 50_000;
/** Rows and fifty columns: a cell far out would otherwise draw an empty rectangle that fills the memory. */
const range = `A1:AX${mostRows + 2}`;
const mostUnpackedBytes = 64 * 1024 * 1024;

/**
 * The cells of a table, row by row: tab- or comma-separated text in UTF-8 or CP932, or the first sheet of an Excel file.
 * Throws  `invalid-request`: `unreadable-file`, `broken-csv`, `too-many-rows`.
 */
export async function readSheet(source: SheetSource): Promise<string[][]> {
  const rows = 'text' in source ? rowsOfText(source.text) : await rowsOfFile(source.file);
  if (rows.length > mostRows) throw refused({ code: 'too-many-rows', facts: { most: mostRows } });
  return rows;
}

function rowsOfText(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '').trimEnd();
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: body.includes('\t') ? '\t' : ',' });
  const [error] = errors;
  if (error !== undefined) throw refused({ code: 'broken-csv', facts: { detail: error.message } });
  return data;
}

async function rowsOfFile(file: Uint8Array): Promise<string[][]> {
  const isZip = file[0] === 0x50 && file[1] === 0x4b;
  if (!isZip) {
    const text = decodeText(file);
    if (text === undefined || text.includes('\0')) throw refused({ code: 'unreadable-file', facts: {} });
    return rowsOfText(text);
  }
  const size = unpackedSize(file);
  if (size === null || size > mostUnpackedBytes) throw refused({ code: 'unreadable-file', facts: {} });
  try {
    const { sheets } = await readXlsx(file, { sheets: [0], range });
    const rows = sheets[0]?.rows ?? [];
    return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  } catch {
    throw refused({ code: 'unreadable-file', facts: {} });
  }
}

function refused(issue: Coded<SheetRefusalFacts>): ProblemError {
  return new ProblemError('invalid-request', [{ ...issue, path: ['file'] }]);
}
