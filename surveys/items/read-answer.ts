import type { Item } from '../schema/item.ts';
import { readMultipleResponse } from './multiple-response.ts';
import { readNumber } from './number.ts';
import { readOpenEnded } from './open-ended.ts';
import { readRanking } from './ranking.ts';
import { readRatingScale } from './rating-scale.ts';
import type { Reading } from './reading.ts';
import { readSingleResponse } from './single-response.ts';

/**
 * Reads the raw value of any item by its type. What it accepts is a fixed point: reading an answer again gives
 * the same answer, so a stored answer and a sent one are read by the same rule.
 *
 * @example readAnswer({ type: 'rating-scale', min: 1, max: 10 }, 7) // => { answer: 7, issues: [] }
 */
export function readAnswer(item: Item, raw: unknown): Reading {
  if (item.type === 'single-response') return readSingleResponse(item, raw);
  if (item.type === 'multiple-response') return readMultipleResponse(item, raw);
  if (item.type === 'rating-scale') return readRatingScale(item, raw);
  if (item.type === 'number') return readNumber(item, raw);
  if (item.type === 'ranking') return readRanking(item, raw);
  return readOpenEnded(item, raw);
}
