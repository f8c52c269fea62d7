import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Suppressed } from '../tabulate/table.ts';
import { percent } from './percent.ts';
import { printFigure } from './print-figure.ts';

/**
 * A share as it stands in a table: 「-」 where there is no case, 「0.0」 where there are some but they round to
 * zero, 「X」 where the count is suppressed. The three are different facts and never print alike.
 *
 * Shape    a count or its suppression, whole or weighted; the base it is a share of; decimals 0 or more.      Unit  percent, as text.
 * Throws   "printPercent requires counts of 0 or more", "… whole numbers of 0 or more" for decimals; what percent and
 *          printFigure throw.
 * @example printPercent(1, 2438, 1) // => '0.0'
 * @example printPercent(0, 2438, 1) // => '-'
 */
export function printPercent(count: number | Suppressed, base: number, decimals: number): string {
  requireWhole([decimals], 'printPercent');
  requireCounts([base], 'printPercent');
  if (typeof count !== 'number') return 'X';
  requireCounts([count], 'printPercent');
  if (count === 0) return '-';
  const isCounted = Number.isInteger(count) && Number.isInteger(base);
  return isCounted ? percent(count, base, decimals) : printFigure((100 * count) / base, decimals);
}
