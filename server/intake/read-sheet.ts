import { readXlsx, type CellValue, type MergeRange } from 'hucre';
import type { Coded } from '../../surveys/schema/issue.ts';
import type { SheetRefusalFacts } from '../contract/issue.ts';
import { ProblemError } from '../problems.ts';
import { decodeText, rowsOfText } from './sheet-text.ts';
import { unpackedSize } from './unpacked-size.ts';

/** A table as pasted from a spreadsheet, or a file: CSV or Excel. */
export type SheetSource = { text: string } | { file: Uint8Array };

/** How large a sheet may be: a cell far out would otherwise draw an empty rectangle that fills the memory. */
export interface SheetLimits {
  rows: number;
  columns: number;
}

/** Of lists of people and of groups. */
const listLimits: SheetLimits = { rows: 50_000, columns: 50 };
const mostUnpackedBytes = 64 * 1024 * 1024;
/** How many cells merged ones may fill: a sheet can say a million times that all of it is one. */
const mostMergedCells = 500_000;

/**
 * The cells of a table, row by row: text separated by tabs, commas or semicolons, in UTF-8, UTF-16 or CP932, or the
 * first sheet of an Excel file. A cell that is merged with those below it stands in each of their rows.
 * Throws  `invalid-request`: `unreadable-file`, `broken-csv`, `too-many-rows`.
 */
export async function readSheet(source: SheetSource, limits = listLimits): Promise<string[][]> {
  const rows = 'text' in source ? textRows(source.text) : await rowsOfFile(source.file, limits);
  if (rows.length > limits.rows) throw refused({ code: 'too-many-rows', facts: { most: limits.rows } });
  return rows;
}

function textRows(text: string): string[][] {
  const { rows, errors } = rowsOfText(text);
  if (errors.length === 0) return rows;
  throw new ProblemError(
    'invalid-request',
    errors.slice(0, 20).map(({ row = 0, message }) => ({
      code: 'broken-csv',
      path: ['row', row + 1],
      facts: { detail: message },
    })),
  );
}

async function rowsOfFile(file: Uint8Array, { rows, columns }: SheetLimits): Promise<string[][]> {
  if (!isArchive(file)) {
    const text = decodeText(file);
    if (text === undefined || text.includes('\0')) throw refused({ code: 'unreadable-file', facts: {} });
    return textRows(text);
  }
  const size = unpackedSize(file);
  if (size === null || size > mostUnpackedBytes) throw refused({ code: 'unreadable-file', facts: {} });
  try {
    const range = `A1:${columnName(columns)}${rows + 2}`;
    const [sheet] = (await readXlsx(file, { sheets: [0], range })).sheets;
    const cells = (sheet?.rows ?? []).map((row) => row.map(cellText));
    fillMerged(cells, sheet?.merges ?? []);
    return cells;
  } catch {
    throw refused({ code: 'unreadable-file', facts: {} });
  }
}

/** Whether a file is an archive, as Excel's are. */
export function isArchive([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** A day without a time is written as one; of a day with a time the zone is nobody's. */
function cellText(cell: CellValue): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  return cell
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/\.\d+Z$/, '');
}

/** Downwards only: a title that is merged over all columns is one cell all the same. */
function fillMerged(rows: string[][], merges: readonly MergeRange[]): void {
  let left = mostMergedCells;
  for (const { startRow, startCol, endRow } of merges) {
    const text = rows[startRow]?.[startCol] ?? '';
    const below = text === '' ? [] : rows.slice(startRow + 1, Math.min(endRow + 1, startRow + 1 + left));
    left -= below.length;
    for (const row of below) if ((row[startCol] ?? '') === '') row[startCol] = text;
  }
}

/** 1 is A, 27 is AA. */
function columnName(column: number): string {
  const last = (column - 1) % 26;
  const before = (column - 1 - last) / 26;
  return `${before === 0 ? '' : columnName(before)}${String.fromCodePoint(65 + last)}`;
}

function refused(issue: Coded<SheetRefusalFacts>): ProblemError {
  return new ProblemError('invalid-request', [{ ...issue, path: ['file'] }]);
}
