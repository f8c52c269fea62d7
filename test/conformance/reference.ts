import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** One result computed with R: what it is about, how, and the figures. */
export interface ReferenceEntry {
  id: string;
  family: string;
  dataset: string;
  question: string;
  tolerance: number;
  value: Record<string, unknown>;
  /** What a recipe of the family needs to know of the data. */
  data?: unknown;
}

export type Row = Record<string, string>;

/** A folder of results with the data they were computed from. */
export interface Reference {
  entries: ReferenceEntry[];
  /** Rows of a CSV of the data folder; '' and NA are blanks. */
  rows: (file: string) => Row[];
  /** The same by position, header first. */
  cells: (file: string) => string[][];
}

/** Throws  where the folder has no reference.json. */
export function readReference(folder: string): Reference {
  const text = readFileSync(join(folder, 'reference.json'), 'utf8');
  const { shared } = JSON.parse(text) as { shared: ReferenceEntry[] };
  const csv = (file: string): string =>
    readFileSync(join(folder, 'data', file), 'utf8').replace(/^\uFEFF/, '');
  return {
    entries: shared,
    rows: (file) => Papa.parse<Row>(csv(file), { header: true, skipEmptyLines: true }).data,
    cells: (file) => Papa.parse<string[]>(csv(file), { skipEmptyLines: true }).data,
  };
}

export const isReferencePresent = (folder: string): boolean => existsSync(join(folder, 'reference.json'));

export function isBlank(cell: string | undefined): cell is undefined {
  return cell === undefined || cell === '' || cell === 'NA';
}

export function numberOrNull(cell: string | undefined): number | null {
  return isBlank(cell) ? null : Number(cell);
}
