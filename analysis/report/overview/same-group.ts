import type { PublishedTable } from '../published-table.ts';

type Point = PublishedTable['points'][number];

/**
 * The group of another table that is the same: one of the same code that is made of other options is another group.
 *
 * @example sameGroup(singleTable.points[0], singleTable)?.code // => 'total'
 */
export function sameGroup(own: Point, { points }: Pick<PublishedTable, 'points'>): Point | undefined {
  const madeOf = ({ code, options = [code], within }: Point): string =>
    [options, within?.options ?? []].map((codes) => codes.toSorted().join(' ')).join(' in ');
  return points.find((point) => point.code === own.code && madeOf(point) === madeOf(own));
}
