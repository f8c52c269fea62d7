import type { Item } from '../schema/item.ts';
import { rulesOf } from './rules/rules-of.ts';

/**
 * The codes under which an item is counted, its own first.
 *
 * @example tabulatedCodes({ type: 'ranking', code: 'need', text: { ja: '必要' }, options: [] }) // => ['need', 'need_first']
 */
export function tabulatedCodes(item: Item): string[] {
  return rulesOf(item)
    .tabulation.items(item)
    .map(({ code }) => code);
}
