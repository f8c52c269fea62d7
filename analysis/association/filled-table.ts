import { at } from '../numeric/at.ts';
import { margins, type CountTable } from './margins.ts';

/**
 * A table of counts without its empty rows and columns, which say nothing about association and would count as
 * degrees of freedom.
 *
 * @example filledTable([[1, 0, 2], [0, 0, 0], [3, 0, 4]]) // => [[1, 2], [3, 4]]
 */
export function filledTable(observed: CountTable): number[][] {
  const { rows, columns } = margins(observed);
  return observed
    .filter((_, row) => at(rows, row) > 0)
    .map((counts) => counts.filter((_, column) => at(columns, column) > 0));
}
