import type { Comparisons } from '../report/overview/compared-view.ts';
import type { PrintedNumber } from '../report/quantity.ts';
import { isFigure } from '../report/table-view.ts';
import { quantityOf } from './overview-numbers.ts';
import { decimalsOf, errorOf } from './facts/precision.ts';

/**
 * What a table beside that of the wave before says of its own wave: its figures, and once more by what they were and by how
 * much they changed, whether the figure itself is shown or not.
 *
 * @example comparedNumbers({ lines: [{ key: 'total', group: 'total', figure: { kind: 'mean' }, now: { text: '—' }, earlier: { group: 'total', quantity: { kind: 'compared', figure: 'earlier' }, value: 2.5, decimals: 2, text: '2.50' }, change: { group: 'total', quantity: { kind: 'compared', figure: 'change' }, value: 0.25, decimals: 2, text: '+0.25' } }] })[0].value // => 2.75
 */
export function comparedNumbers({ lines }: Pick<Comparisons, 'lines'>): PrintedNumber[] {
  return lines.flatMap(({ group, figure, now, earlier, change }): PrintedNumber[] => [
    ...(isFigure(now) ? [now] : []),
    ...(isFigure(earlier) && isFigure(change)
      ? [
          {
            group,
            quantity: quantityOf(figure),
            value: earlier.value + change.value,
            decimals: decimalsOf(errorOf(earlier.decimals) + errorOf(change.decimals)),
          },
        ]
      : []),
  ]);
}
