import { requireWhole } from '../outcome/require-whole.ts';
import type { Figure, Suppressed } from '../tabulate/table.ts';
import { roundHalfUp } from './round-half-up.ts';

/**
 * A figure as it stands in a table: rounded half-up (四捨五入) with fixed decimals; 「-」 where there is none,
 * 「X」 where it is suppressed. A mean or deviation of zero is a figure and prints as one.
 *
 * Throws   "printFigure requires whole numbers of 0 or more" for decimals; what roundHalfUp throws.
 * @example printFigure(6.745, 2) // => '6.75'
 * @example printFigure({ status: 'not_estimable' }, 2) // => '-'
 */
export function printFigure(figure: Figure | Suppressed, decimals: number): string {
  requireWhole([decimals], 'printFigure');
  if (typeof figure === 'number') return roundHalfUp(figure, decimals).toFixed(decimals);
  return figure.status === 'suppressed' ? 'X' : '-';
}
