import type { OpenEndedItem } from '../schema/item.ts';
import { readFreeText } from './free-text.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the value of an open-ended item: a text of at most `maxLength`.
 * Missing  a text of white space only is no answer and no issue.
 * Issues   `wrong-type`, `text-too-long`.
 *
 * @example readOpenEnded({ maxLength: 400 }, '一行目\r\n二行目 ') // => { answer: '一行目\n二行目', issues: [] }
 */
export function readOpenEnded(item: OpenEndedItem, raw: unknown): Reading<string> {
  return readFreeText(raw, item.maxLength);
}
