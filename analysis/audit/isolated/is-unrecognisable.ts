import { bannerItems, splitCode } from '../../tabulate/banner-code.ts';
import type { Table } from '../../tabulate/table.ts';
import { notStated } from '../banner-parts.ts';
import type { IsolatedGroup } from './small-groups-from.ts';

/** Of a table what is looked at here: with words or without. */
type PrintedTable = Pick<Table, 'stub' | 'banner'> & { points: readonly Table['points'][number][] };

/** Fewer who left an attribute blank are protected like anybody. */
const fewest = 3;

/**
 * Whether nobody recognises the members of a group because each left blank an attribute that sets them apart: there are
 * three of them at least, and as many as the minimum base agree with what they did state.
 *
 * Shape    tables: as published; a group that is not shown agrees with nobody.
 * @example isUnrecognisable([], { stub: 'pride', banner: 'grade', parts: ['not_stated'], base: 3 }, 10) // => true
 */
export function isUnrecognisable(
  tables: readonly PrintedTable[],
  { stub, banner, parts, base }: Pick<IsolatedGroup, 'stub' | 'banner' | 'parts' | 'base'>,
  minimumBase: number,
): boolean {
  if (banner === null || base === null || base < fewest) return false;
  const items = bannerItems(banner);
  const isFrequent = (code: string, place: number): boolean =>
    code === notStated ||
    tables
      .filter((table) => table.stub === stub && table.banner === items[place])
      .flatMap(({ points }) => points)
      .some(
        ({ code: own, kind, options = [own], column }) =>
          kind !== 'net' &&
          (own === code || options.includes(code)) &&
          column.status === 'shown' &&
          column.answeredBase >= minimumBase,
      );
  return parts.every((part) => {
    const codes = splitCode(part);
    return codes.includes(notStated) && codes.every(isFrequent);
  });
}
