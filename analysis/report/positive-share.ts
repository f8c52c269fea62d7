import { at } from '../numeric/at.ts';
import { absent, shareCell } from './cells.ts';
import type { PublishedTable } from './published-table.ts';
import type { AbsentCell, FigureCell } from './table-view.ts';

/**
 * The share of a group who gave a positive answer, of those who answered: the one figure by which items are compared.
 *
 * @example positiveShare(singleTable, singleTable.points[0], ['2']).quantity // => { kind: 'share', categories: ['2'], of: 'answered' }
 */
export function positiveShare(
  { categories }: PublishedTable,
  { code: group, column }: PublishedTable['points'][number],
  positive: readonly string[],
): FigureCell | AbsentCell {
  if (column.status === 'suppressed') return absent('suppressed');
  if (column.status === 'no_cases' || column.answeredBase === 0) return absent('no_answers');
  const chosen = categories.map(({ code }) => code).filter((code) => positive.includes(code));
  const counts = column.counts.filter((_, place) => positive.includes(at(categories, place).code));
  const hidden = counts.find((count) => typeof count !== 'number');
  if (hidden !== undefined) return absent('suppressed');
  const sum = counts.reduce<number>((all, count) => all + Number(count), 0);
  const quantity = { kind: 'share', categories: chosen, of: 'answered' } as const;
  return shareCell({ group, quantity }, sum, column.answeredBase, 1);
}
