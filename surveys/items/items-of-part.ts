import type { Condition } from '../schema/condition.ts';
import type { Item, Matrix, MatrixRow, SectionPart } from '../schema/item.ts';

/** An item with its place within its part: nothing for an item of its own, `rows` and position for a matrix row. */
export interface ItemOfPart {
  item: Item;
  place: (string | number)[];
}

/**
 * The items that one part of a section is made of: itself, one a row of a matrix, none for a block of text. A row is
 * asked when both the matrix and the row are.
 *
 * @example itemsOfPart({ type: 'text-block', code: 'note', text: { ja: '以下は参考です。' } }) // => []
 * @example
 * itemsOfPart({ type: 'matrix', rows: [{ code: 'a' }], columns: { options: [] } }).map(({ item }) => item.type)
 * // => ['single-response']
 */
export function itemsOfPart(part: SectionPart): ItemOfPart[] {
  if (part.type === 'text-block') return [];
  if (part.type !== 'matrix') return [{ item: part, place: [] }];
  return part.rows.map((row, index) => ({ item: itemOfRow(part, row), place: ['rows', index] }));
}

function itemOfRow(matrix: Matrix, row: MatrixRow): Item {
  const { isReversed, audience, askedWhen, ...own } = row;
  const base = {
    ...own,
    ...(matrix.help && { help: matrix.help }),
    ...(matrix.isRequired !== undefined && { isRequired: matrix.isRequired }),
    ...(matrix.isSensitive !== undefined && { isSensitive: matrix.isSensitive }),
    ...both('audience', matrix.audience, audience),
    ...both('askedWhen', matrix.askedWhen, askedWhen),
  };
  return 'options' in matrix.columns
    ? { type: 'single-response', ...base, ...matrix.columns }
    : { type: 'rating-scale', ...base, ...matrix.columns, ...(isReversed !== undefined && { isReversed }) };
}

function both(
  key: 'audience' | 'askedWhen',
  outer: Condition | undefined,
  inner: Condition | undefined,
): Partial<Record<'audience' | 'askedWhen', Condition>> {
  if (outer !== undefined && inner !== undefined) return { [key]: { all: [outer, inner] } };
  const one = outer ?? inner;
  return one === undefined ? {} : { [key]: one };
}
