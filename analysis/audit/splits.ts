import { bannerItems } from '../tabulate/banner-code.ts';
import type { AuditedTable } from './audited-table.ts';
import { partsOfBanner, partsOfPoint, type BannerParts } from './banner-parts.ts';
import { splitOf } from './unknown-count.ts';

type Point = Pick<AuditedTable['points'][number], 'code' | 'kind' | 'options' | 'within'>;

/**
 * Every way in which everybody is divided by the items that the tables of one stub are broken down by.
 *
 * Shape    own: the tables of the stub; all: with the frequency table of every banner item.
 * @example splitsOfEverybody([singleTable], [{ id: 'grade', categories: [{ code: '1' }] }]) // => [{ banner: 'grade', parts: ['1', 'not_stated'] }]
 */
export function splitsOfEverybody(own: readonly AuditedTable[], all: readonly AuditedTable[]): BannerParts[] {
  const items = new Map(
    own.flatMap(({ banner, bannerKind }) =>
      banner === null ? [] : bannerItems(banner).map((item) => [item, bannerKind] as const),
    ),
  );
  return [...items].flatMap(([item, kind]): BannerParts[] => {
    if (kind !== 'multiple') return [{ banner: item, parts: allParts(item, all) }];
    return optionsOf(item, all).map((option) => ({
      banner: splitOf(item, option),
      parts: [option, `not:${option}`],
    }));
  });
}

/**
 * The groups that a point of a table is made of; the total is made of all groups of every split.
 *
 * @example splitsOfPoint({ banner: 'grade', bannerKind: 'single' }, { code: 'top', kind: 'merged', options: ['a', 'b'] }, []) // => [{ banner: 'grade', parts: ['a', 'b'] }]
 */
export function splitsOfPoint(
  { banner, bannerKind }: Pick<AuditedTable, 'banner' | 'bannerKind'>,
  point: Point,
  everybody: readonly BannerParts[],
): readonly BannerParts[] {
  if (point.kind === 'total') return everybody;
  if (banner !== null && bannerKind === 'multiple') {
    return [{ banner: splitOf(banner, point.code), parts: [point.code] }];
  }
  const parts = partsOfPoint(banner, point);
  return parts === null ? [] : [parts];
}

/**
 * All the smallest groups of a banner.
 *
 * Throws   "the audit needs the frequency table of banner …".
 * @example allParts('grade', [{ id: 'grade', categories: [{ code: '1' }] }]) // => ['1', 'not_stated']
 */
export function allParts(banner: string, all: readonly AuditedTable[]): string[] {
  return partsOfBanner(banner, (item) => optionsOf(item, all));
}

function optionsOf(item: string, all: readonly AuditedTable[]): string[] {
  const found = all.find(({ id }) => id === item);
  if (found === undefined) throw new RangeError(`the audit needs the frequency table of banner ${item}`);
  return found.categories.map(({ code }) => code);
}
