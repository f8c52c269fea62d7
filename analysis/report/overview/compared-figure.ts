import { printFigure } from '../../numeric/print-figure.ts';
import type { PrintedNumber, Quantity } from '../quantity.ts';

type Compared = Extract<Quantity, { kind: 'compared' }>['figure'];

/**
 * A number of everybody that is not of this wave alone.
 *
 * @example comparedNumber('change', -1.5, 1).quantity // => { kind: 'compared', figure: 'change' }
 */
export function comparedNumber(figure: Compared, value: number, decimals: number): PrintedNumber {
  return { group: 'total', quantity: { kind: 'compared', figure }, value, decimals };
}

/**
 * A rounded difference with its sign; none is ±0.
 *
 * @example signed(-1.5, 1) // => '−1.5'
 */
export function signed(difference: number, decimals: number): string {
  const sign = difference === 0 ? '±' : difference > 0 ? '+' : '−';
  return sign + printFigure(Math.abs(difference), decimals);
}
