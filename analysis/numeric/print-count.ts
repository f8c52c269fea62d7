import { requireCounts } from '../outcome/require-counts.ts';
import type { Suppressed } from '../tabulate/table.ts';

/**
 * A count as it stands in a table: thousands set off by a comma, 「-」 for no case, 「X」 where it is suppressed.
 *
 * Throws   "printCount requires counts of 0 or more".
 * @example printCount(2438) // => '2,438'
 * @example printCount(0) // => '-'
 */
export function printCount(count: number | Suppressed): string {
  if (typeof count !== 'number') return 'X';
  requireCounts([count], 'printCount');
  return count === 0 ? '-' : String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
