import type { Suppressed } from '../tabulate/table.ts';

/**
 * A count as it stands in a table: thousands set off by a comma, 「-」 for no case, 「X」 where it is suppressed.
 *
 * @example printCount(2438) // => '2,438'
 * @example printCount(0) // => '-'
 */
export function printCount(count: number | Suppressed): string {
  if (typeof count !== 'number') return 'X';
  return count === 0 ? '-' : String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
