import type { Item, ItemOf, ItemType } from '../../schema/item.ts';
import type { ItemRules } from './item-rules.ts';
import { dateRules } from './date.ts';
import { multipleResponseRules } from './multiple-response.ts';
import { numberRules } from './number.ts';
import { openEndedRules } from './open-ended.ts';
import { rankingRules } from './ranking.ts';
import { ratingScaleRules } from './rating-scale.ts';
import { singleResponseRules } from './single-response.ts';

const rules = {
  'single-response': singleResponseRules,
  'multiple-response': multipleResponseRules,
  'rating-scale': ratingScaleRules,
  number: numberRules,
  date: dateRules,
  ranking: rankingRules,
  'open-ended': openEndedRules,
} satisfies { [T in ItemType]: ItemRules<ItemOf<T>> };

/**
 * The rules of an item's type.
 *
 * @example rulesOf({ type: 'number' }).takesBounds // => true
 */
export function rulesOf({ type }: Pick<Item, 'type'>): ItemRules<Item> {
  return rules[type];
}
