import { printCount } from '../numeric/print-count.ts';
import { printFigure } from '../numeric/print-figure.ts';
import { printPercent } from '../numeric/print-percent.ts';
import { roundHalfUp } from '../numeric/round-half-up.ts';
import type { Column, Figure, ShownColumn, Suppressed } from '../tabulate/table.ts';
import type { PrintedNumber, Quantity } from './quantity.ts';
import type { AbsenceReason, AbsentCell, Cell, FigureCell, Line, LineKind } from './table-view.ts';

/** The mark of every suppression, whatever its reason; no case or no figure; no such figure in this row. */
export const hiddenMark = 'X';
export const noneMark = '-';
export const notApplicableMark = '—';

/** @example absent('suppressed').text // => 'X' */
export function absent(reason: AbsenceReason): AbsentCell {
  if (reason === 'suppressed') return { reason, text: hiddenMark };
  return { reason, text: reason === 'not_applicable' ? notApplicableMark : noneMark };
}

/**
 * Why a group has no figure.
 *
 * @example absentIn({ status: 'no_cases' }) // => { reason: 'no_cases', text: '-' }
 */
export function absentIn(column: Exclude<Column, ShownColumn>): AbsentCell {
  return absent(column.status === 'suppressed' ? 'suppressed' : 'no_cases');
}

/** What a number is about: of which group, and which quantity of it. */
export interface About {
  group: string;
  quantity: Quantity;
}

/**
 * A count with thousands set off, a weighted one as a whole number; `zeroMark`: 「-」 for no case, as printed tables have it.
 *
 * @example countCell({ group: 'total', quantity: { kind: 'asked' } }, 2438).text // => '2,438'
 */
export function countCell(
  about: About,
  count: number | Suppressed,
  zero: 'digit' | 'mark' = 'mark',
): FigureCell | AbsentCell {
  if (typeof count !== 'number') return absent('suppressed');
  // Of weighted cases there may be less than half of one.
  const value = roundHalfUp(count, 0);
  const text = value === 0 && (zero === 'digit' || count > 0) ? '0' : printCount(value);
  return { ...about, value, decimals: 0, text };
}

/**
 * A share in percent. No case is 「-」, which is exact: a share of none.
 *
 * @example shareCell({ group: 'total', quantity: { kind: 'share', categories: ['1'], of: 'asked' } }, 779, 2438, 1).value // => 32
 */
export function shareCell(
  about: About,
  count: number | Suppressed,
  base: number | Suppressed,
  decimals: number,
): FigureCell | AbsentCell {
  if (typeof count !== 'number') return absent('suppressed');
  if (typeof base !== 'number') return absent('suppressed');
  const text = printPercent(count, base, decimals);
  return count === 0
    ? { ...about, value: 0, decimals: 0, text }
    : { ...about, value: Number(text), decimals, text };
}

/**
 * A mean, a deviation, a score, a share that is not made of counts here.
 *
 * @example figureCell({ group: 'total', quantity: { kind: 'mean' } }, 6.745, 2).text // => '6.75'
 */
export function figureCell(
  about: About,
  figure: Figure | Suppressed,
  decimals: number,
): FigureCell | AbsentCell {
  if (typeof figure !== 'number')
    return absent(figure.status === 'suppressed' ? 'suppressed' : figure.status);
  return {
    ...about,
    value: roundHalfUp(figure, decimals),
    decimals,
    text: printFigure(figure, decimals),
  };
}

/**
 * A cell for programs: without thousands set off.
 *
 * @example plainText(countCell({ group: 'total', quantity: { kind: 'asked' } }, 2438)) // => '2438'
 */
export function plainText(cell: Cell): string {
  const isNumber = 'quantity' in cell && cell.text !== noneMark;
  return isNumber ? cell.value.toFixed(cell.decimals) : cell.text;
}

/**
 * The number of a cell without its text; none where there is none.
 *
 * @example numbersIn([{ text: '—' }, absent('no_cases')]) // => []
 */
export function numbersIn(cells: readonly Cell[]): PrintedNumber[] {
  return cells.flatMap((cell) => {
    if (!('quantity' in cell)) return [];
    const { group, quantity, value, decimals } = cell;
    return [{ group, quantity, value, decimals }];
  });
}

/** @example line('note', 'n') // => { kind: 'note', text: 'n', figures: [] } */
export function line(kind: LineKind, text: string, figures: PrintedNumber[] = []): Line {
  return { kind, text, figures };
}

/**
 * Unrounded proportions as percentages.
 *
 * @example percentOf(0.25) // => 25
 */
export function percentOf(figure: Figure): Figure {
  return typeof figure === 'number' ? 100 * figure : figure;
}
