import { requireFinite } from '../outcome/require-finite.ts';
import type { ItemValues } from './item-covariances.ts';

/**
 * Fails for lists that are not of the same cases, and for values that are none. A blank is null.
 *
 * Throws   "… requires items over the same cases", "… finite values".
 * @example requireItemValues([[1, null], [2, 3]], 'itemCovariances') // => undefined
 */
export function requireItemValues(items: readonly ItemValues[], who: string): void {
  if (items.some(({ length }) => length !== items[0]?.length)) {
    throw new RangeError(`${who} requires items over the same cases`);
  }
  for (const item of items) {
    requireFinite(
      item.filter((value) => value !== null),
      who,
    );
  }
}
