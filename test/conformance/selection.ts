import { isBlank, numberOrNull, type Reference, type ReferenceEntry, type Row } from './reference.ts';

/** What an entry says of the data it is computed from (test/reference/README.md, "Format"). */
export interface EntryData {
  file: string;
  column: string;
  by: string;
  groups: string[];
  is: string;
  where: Record<string, string> | null;
  exclude: Record<string, string[]>;
  strata: string[];
  population: number;
}

/** The data of an entry; a family knows what its entries have. Throws where it has none. */
export function dataOf({ id, data }: ReferenceEntry): unknown {
  if (data === undefined) throw new Error(`${id} does not say which data it is computed from`);
  return data;
}

/** The rows an entry is about. */
export function selectedRows(
  { rows }: Reference,
  { file, where, exclude }: Pick<EntryData, 'file'> & Partial<EntryData>,
): Row[] {
  return rows(file).filter(
    (row) =>
      Object.entries(where ?? {}).every(([column, value]) => row[column] === value) &&
      Object.entries(exclude ?? {}).every(([column, values]) => !values.includes(row[column] ?? '')),
  );
}

/** The numbers in a column, blanks left out. */
export function numbersIn(rows: readonly Row[], column: string): number[] {
  return rows.flatMap((row) => numberOrNull(row[column]) ?? []);
}

/** How many of those who answered gave the answer. */
export function shareIn(
  rows: readonly Row[],
  { column, is }: Pick<EntryData, 'column' | 'is'>,
): { count: number; base: number } {
  const answered = rows.filter((row) => !isBlank(row[column]));
  return { count: answered.filter((row) => row[column] === is).length, base: answered.length };
}
