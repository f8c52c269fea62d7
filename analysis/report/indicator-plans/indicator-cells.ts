import { printFigure } from '../../numeric/print-figure.ts';
import { printPercent } from '../../numeric/print-percent.ts';
import { absent, noneMark } from '../cells.ts';
import type { SheetCell, SheetIndicator } from '../indicator-plan-sheet.ts';
import type { IndicatorFigureKind, PrintedNumber } from '../quantity.ts';
import type { Cell } from '../table-view.ts';

export type Unit = Pick<SheetIndicator, 'unit' | 'decimals'>;

/**
 * A figure of an indicator without its unit; a share in percent.
 *
 * @example plainFigure(0.625, { unit: 'percent', decimals: 1 }) // => '62.5'
 */
export function plainFigure(value: number, { unit, decimals }: Unit): string {
  return printFigure(unit === 'percent' ? 100 * value : value, decimals);
}

/**
 * A difference with its sign; none is ±0.
 *
 * @example signedFigure(-0.05, { unit: 'percent', decimals: 1 }) // => '−5.0'
 */
export function signedFigure(difference: number, line: Unit): string {
  const text = plainFigure(difference, line);
  if (!/[1-9]/.test(text)) return `±${text.replace('-', '')}`;
  return difference > 0 ? `+${text}` : text.replace('-', '−');
}

/**
 * A number of a line of the sheet as it is printed: rounded, shares in percent.
 *
 * @example indicatorNumber(planSheet.indicators[0], 'base', 980).value // => 980
 */
export function indicatorNumber(
  line: SheetIndicator,
  figure: IndicatorFigureKind,
  value: number,
  wave: string | null = null,
): PrintedNumber {
  const { indicator, decimals } = line;
  return {
    group: indicator.source.group,
    quantity: { kind: 'indicator', indicator: indicator.code, wave, figure },
    value: figure === 'base' ? value : Number(plainFigure(value, line)),
    decimals: figure === 'base' ? 0 : decimals,
  };
}

/**
 * The figure in one wave without its unit, or the mark of why there is none.
 *
 * @example valueCell({ status: 'not_in_wave' }, planSheet.indicators[0], { wave: 'w' }, { not_in_wave: '設問なし' }).text // => '設問なし'
 */
export function valueCell(
  cell: SheetCell,
  line: SheetIndicator,
  about: { wave: string; figure?: 'value' | 'baseline' },
  absences: Record<'not_published' | 'not_in_wave' | 'other_group', string>,
): Cell {
  switch (cell.status) {
    case 'shown': {
      const text =
        cell.count === null
          ? plainFigure(cell.value, line)
          : printPercent(cell.count, cell.base, line.decimals);
      const { figure = 'value', wave } = about;
      const number = indicatorNumber(line, figure, cell.value, figure === 'value' ? wave : null);
      // A count of none is 「-」, exactly none.
      return text === noneMark
        ? { ...number, value: 0, decimals: 0, text }
        : { ...number, value: Number(text), text };
    }
    case 'suppressed':
      return absent('suppressed');
    case 'not_published':
    case 'not_in_wave':
    case 'other_group':
      return { reason: cell.status, text: absences[cell.status] };
    default:
      return absent(cell.status);
  }
}
