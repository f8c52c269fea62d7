import type { OpenEndedItem } from '../schema/item.ts';
import { fitPattern } from './fit-pattern.ts';
import { readFreeText } from './free-text.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the value of an open-ended item: a text of at most `maxLength`, written as its pattern writes it.
 * Missing  a text of white space only is no answer and no issue.
 * Issues   `wrong-type`, `text-too-long`, `not-the-pattern`.
 *
 * @example readOpenEnded({ maxLength: 400 }, '一行目\r\n二行目 ') // => { answer: '一行目\n二行目', issues: [] }
 */
export function readOpenEnded(item: OpenEndedItem, raw: unknown): Reading<string> {
  const { pattern, maxLength } = item;
  const reading = readFreeText(raw, maxLength);
  if (pattern === undefined || reading.answer === undefined) return reading;
  const answer = fitPattern(pattern, reading.answer);
  return answer === undefined
    ? { issues: [{ code: 'not-the-pattern', path: [], facts: { pattern } }] }
    : readFreeText(answer, maxLength);
}
