import { isEstimated, type Estimated, type Figure } from '../../../analysis/index.ts';

/** A result that must be there. */
export function estimated<T>(result: Estimated<T>): T {
  if (!isEstimated(result)) throw new Error(`no figure: ${JSON.stringify(result)}`);
  return result;
}

/** A part of a result, or the reason why there is none. */
export function partOf<T>(result: Estimated<T>, key: keyof T): unknown {
  return isEstimated(result) ? result[key] : result;
}

/** A figure that must be there. */
export function figure(value: Figure): number {
  return estimated<number>(value);
}

/** A figure in percent; what there is none of stays as it is. */
export function inPercent(value: Figure): Figure {
  return typeof value === 'number' ? 100 * value : value;
}

/** Values by their keys. */
export function keyed<T>(keys: readonly string[], values: readonly T[]): Record<string, T | undefined> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
}

/** A table of figures by row and column keys. */
export function keyedTable<T>(
  rows: readonly string[],
  columns: readonly string[],
  table: readonly (readonly T[])[],
): Record<string, Record<string, T | undefined>> {
  return Object.fromEntries(rows.map((row, index) => [row, keyed(columns, table[index] ?? [])]));
}

/** Counts of keyed pairs in the order of the keys. */
export function crossCounts(
  pairs: readonly (readonly [string, string])[],
  rows: readonly string[],
  columns: readonly string[],
): number[][] {
  return rows.map((row) =>
    columns.map((column) => pairs.filter(([a, b]) => a === row && b === column).length),
  );
}

/** All pairs of keys as "a vs b". */
export function pairKey(keys: readonly string[], [first, second]: readonly [number, number]): string {
  return `${keys[first]} vs ${keys[second]}`;
}

export const sizes4 = ['1:<20', '2:20-99', '3:100-499', '4:500+'];

/** Company sizes of the developer survey in four classes; null: one of the values that are left out. */
export function size4(cell: string | undefined): string | null {
  if (cell === undefined) return null;
  if (cell.startsWith('Less than 20')) return sizes4[0] ?? null;
  if (cell.startsWith('20 to 99')) return sizes4[1] ?? null;
  if (cell.startsWith('100 to 499')) return sizes4[2] ?? null;
  return /^(500|1,000|5,000|10,000)/.test(cell) ? (sizes4[3] ?? null) : null;
}
