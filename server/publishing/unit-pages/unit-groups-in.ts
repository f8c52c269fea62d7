import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { WaveUnit } from './wave-units.ts';

type Point = PublishedTable['points'][number];

/**
 * The column of a unit in a table by unit: the one made of the same options, or of a smallest unit the one that it was merged
 * into. None where the table has neither, because its groups were made coarser.
 */
export function groupOfUnit(
  { points }: Pick<PublishedTable, 'points'>,
  { options }: WaveUnit,
): Point | undefined {
  const groups = points.filter(({ kind }) => kind !== 'total' && kind !== 'not_stated');
  const stated = (point: Point): string[] => optionsOf(point).filter((option) => option !== 'not_stated');
  const own = groups.find(
    (point) => stated(point).length === options.length && options.every((one) => stated(point).includes(one)),
  );
  if (own !== undefined || options.length > 1) return own;
  return groups.find(
    (point) => point.kind === 'merged' && options.every((one) => optionsOf(point).includes(one)),
  );
}

function optionsOf({ code, options }: Point): string[] {
  return options ?? [code];
}
