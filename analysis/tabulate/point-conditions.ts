import { bannerItems, joinedCode } from './banner-code.ts';
import type { BannerPoint } from './table.ts';

/** Cases that chose one of these options of an item; `not_stated`: none of all its options. */
export interface PointCondition {
  item: string;
  options: string[];
}

/**
 * What the cases of a point have in common: one condition for each item that it divides by, the outer one first.
 *
 * Shape    banner and point of one table.
 * Missing  none for the total: it is everybody.
 * @example pointConditions('department*grade', { code: 'north*chief', kind: 'option', within: { code: 'north', options: ['north'] } })
 *   // => [{ item: 'department', options: ['north'] }, { item: 'grade', options: ['chief'] }]
 */
export function pointConditions(
  banner: string | null,
  { code, kind, options, within }: Pick<BannerPoint, 'code' | 'kind' | 'options' | 'within'>,
): PointCondition[] {
  if (banner === null || kind === 'total') return [];
  const [first = '', second = ''] = bannerItems(banner);
  if (within === undefined) return [{ item: first, options: options ?? [code] }];
  const outer = { item: first, options: within.options };
  if (kind === 'subtotal') return [outer];
  const innerCode = code.slice(joinedCode([within.code, '']).length);
  return [outer, { item: second, options: options ?? [innerCode] }];
}
