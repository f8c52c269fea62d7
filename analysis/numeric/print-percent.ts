import { requireWhole } from '../outcome/require-whole.ts';
import type { Suppressed } from '../tabulate/table.ts';
import { percent } from './percent.ts';

/**
 * A share as it stands in a table: 「-」 where there is no case, 「0.0」 where there are some but they round to
 * zero, 「X」 where the count is suppressed. The three are different facts and never print alike.
 *
 * Shape    a count or its suppression; the base it is a share of; decimals 0 or more.      Unit  percent, as text.
 * Throws   "printPercent requires whole numbers of 0 or more"; what percent throws.
 * @example printPercent(1, 2438, 1) // => '0.0'
 * @example printPercent(0, 2438, 1) // => '-'
 */
export function printPercent(count: number | Suppressed, base: number, decimals: number): string {
  requireWhole([base, decimals], 'printPercent');
  if (typeof count !== 'number') return 'X';
  return count === 0 ? '-' : percent(count, base, decimals);
}
