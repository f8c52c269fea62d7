import type { Item, ItemOf, ItemType } from '../schema/item.ts';
import { readDate } from './date.ts';
import { isBlank } from './is-blank.ts';
import { readMultipleResponse } from './multiple-response.ts';
import { readNumber } from './number.ts';
import { readOpenEnded } from './open-ended.ts';
import { readRanking } from './ranking.ts';
import { readRatingScale } from './rating-scale.ts';
import type { Reading } from './reading.ts';
import { readSingleResponse } from './single-response.ts';

/** Methods may be called with any item of the union, as the type of the item has chosen them. */
interface Reader<I extends Item> {
  read(item: I, raw: unknown): Reading;
}

const readers: { [T in ItemType]: Reader<ItemOf<T>>['read'] } = {
  'single-response': readSingleResponse,
  'multiple-response': readMultipleResponse,
  'rating-scale': readRatingScale,
  number: readNumber,
  date: readDate,
  ranking: readRanking,
  'open-ended': readOpenEnded,
};

/**
 * Reads the raw value of any item by its type. What it accepts is a fixed point: reading an answer again gives
 * the same answer, so a stored answer and a sent one are read by the same rule.
 * Missing  a blank value is no answer and no issue, whatever the type; 0 is a number and not blank.
 *
 * @example readAnswer({ type: 'rating-scale', min: 1, max: 10 }, 7) // => { answer: 7, issues: [] }
 */
export function readAnswer(item: Item, raw: unknown): Reading {
  if (isBlank(raw)) return { issues: [] };
  const read: Reader<Item>['read'] = readers[item.type];
  return read(item, raw);
}
