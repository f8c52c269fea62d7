import { bannerItems, joinedCode, splitCode } from '../tabulate/banner-code.ts';
import type { BannerPoint } from '../tabulate/table.ts';

type Point = Pick<BannerPoint, 'code' | 'kind' | 'options' | 'within'>;

/** Some of the smallest groups that a banner divides everybody into. */
export interface BannerParts {
  banner: string;
  parts: string[];
}

/** The group of those who chose no option of the banner item. */
export const notStated = 'not_stated';

/**
 * All the smallest groups of a banner: the options of its item and those who chose none; of a nested banner every pair.
 *
 * Shape    optionsOf: the options of an item.
 * @example partsOfBanner('department*grade', (item) => (item === 'grade' ? ['chief'] : ['north']))
 *   // => ['north*chief', 'north*not_stated', 'not_stated*chief', 'not_stated*not_stated']
 */
export function partsOfBanner(banner: string, optionsOf: (item: string) => readonly string[]): string[] {
  return pairsOf(bannerItems(banner).map((item) => [...optionsOf(item), notStated]));
}

/**
 * The smallest groups that a point is made of. A subtotal, and those who did not state the outer item, are made of
 * groups of the outer item alone.
 *
 * Shape    banner and point of one table; null: everybody, of whatever groups.
 * @example partsOfPoint('department*grade', { code: 'north*total', kind: 'subtotal', within: { code: 'north', options: ['n1', 'n2'] } })
 *   // => { banner: 'department', parts: ['n1', 'n2'] }
 */
export function partsOfPoint(banner: string | null, point: Point): BannerParts | null {
  const conditions = conditionsOf(banner, point);
  if (conditions.length === 0) return null;
  return {
    banner: joinedCode(conditions.map(({ item }) => item)),
    parts: pairsOf(conditions.map(({ options }) => options)),
  };
}

/**
 * Those of a banner's smallest groups that a point of any table is made of; null where it is no union of them.
 *
 * Shape    split: a banner with all its parts; banner and point of one table.
 * @example partsWithin({ banner: 'department*grade', parts: ['n*a', 'n*b', 's*a', 's*b'] }, 'grade', { code: 'b', kind: 'option' }) // => ['n*b', 's*b']
 */
export function partsWithin(split: BannerParts, banner: string | null, point: Point): string[] | null {
  const items = bannerItems(split.banner);
  const conditions = conditionsOf(banner, point);
  if (!conditions.every(({ item }) => items.includes(item))) return null;
  return split.parts.filter((part) => {
    const codes = splitCode(part);
    return conditions.every(({ item, options }) => options.includes(codes[items.indexOf(item)] ?? ''));
  });
}

/**
 * The smallest groups of a table's banner for which it has no column: nobody is in them.
 *
 * Shape    split: the table's banner with all its parts.
 * @example partsLeftOut({ banner: 'grade', parts: ['chief', 'not_stated'] }, { points: [{ code: 'chief', kind: 'option' }] }) // => ['not_stated']
 */
export function partsLeftOut(split: BannerParts, { points }: { points: readonly Point[] }): string[] {
  const columns = points.filter(({ kind }) => kind !== 'total' && kind !== 'subtotal');
  const held = new Set(columns.flatMap((point) => partsWithin(split, split.banner, point) ?? []));
  return split.parts.filter((part) => !held.has(part));
}

/** What the cases of a group have in common: one of some options of an item. */
export interface Condition {
  item: string;
  options: readonly string[];
}

/**
 * What the cases of a point have in common, by item, the outer one first; nothing for the total.
 *
 * @example conditionsOf('grade', { code: 'top', kind: 'net', options: ['a', 'b'] }) // => [{ item: 'grade', options: ['a', 'b'] }]
 */
export function conditionsOf(banner: string | null, { code, kind, options, within }: Point): Condition[] {
  if (banner === null || kind === 'total') return [];
  const [outer, inner] = bannerItems(banner);
  if (outer === undefined) return [];
  if (within === undefined) return [{ item: outer, options: options ?? [code] }];
  const whole = { item: outer, options: within.options };
  if (kind === 'subtotal' || inner === undefined) return [whole];
  return [whole, { item: inner, options: options ?? [code.slice(joinedCode([within.code, '']).length)] }];
}

function pairsOf([first = [], second]: (readonly string[])[]): string[] {
  if (second === undefined) return [...first];
  return first.flatMap((code) => second.map((other) => joinedCode([code, other])));
}
