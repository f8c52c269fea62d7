import { rulesOf } from '../items/rules/rules-of.ts';
import type { Issue } from '../schema/issue.ts';
import type { Item } from '../schema/item.ts';

/**
 * What the schema cannot say about one item: whether its numbers and options agree with each other.
 * Issues   those of its type (surveys/items/rules). Paths start at the item.
 *
 * @example
 * checkItem({ type: 'rating-scale', min: 5, max: 5, topBoxCount: 1, bottomBoxCount: 1 }).map((issue) => issue.code)
 * // => ['empty-scale']
 */
export function checkItem(item: Item): Issue[] {
  return rulesOf(item).check(item);
}
