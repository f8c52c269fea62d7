import { margins, type CountTable } from './margins.ts';

/**
 * What the counts of a table would be if rows and columns had nothing to do with each other.
 *
 * Unit     cases, not whole.      Throws   what margins throws.
 * @example expectedCounts([[10, 20], [30, 40]]) // => [[12, 18], [28, 42]]
 */
export function expectedCounts(observed: CountTable): number[][] {
  const { rows, columns, total } = margins(observed);
  return rows.map((row) => columns.map((column) => (row * column) / total));
}
