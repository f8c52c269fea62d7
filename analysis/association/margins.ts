import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';

/** Counts of cases by two variables: one row a category of the first, one column a category of the second. */
export type CountTable = readonly (readonly number[])[];

/** Row sums, column sums and all together. */
export interface Margins {
  rows: number[];
  columns: number[];
  total: number;
}

/**
 * The sums of a table of counts.
 *
 * Throws   "a table of counts has rows of one length, with counts of 0 or more".
 * @example margins([[1, 2], [3, 4]]) // => { rows: [3, 7], columns: [4, 6], total: 10 }
 */
export function margins(observed: CountTable): Margins {
  const [{ length: width } = []] = observed;
  if (
    !observed.every((row) => row.length === width && row.every((count) => count >= 0 && count < Infinity))
  ) {
    throw new RangeError('a table of counts has rows of one length, with counts of 0 or more');
  }
  const rows = observed.map((row) => sum([...row]));
  const columns = Array.from({ length: width }, (_, column) => sum(observed.map((row) => at(row, column))));
  return { rows, columns, total: sum(rows) };
}
