import type { SingleResponseItem } from '../schema/item.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the value of a single response item: the code of one of its options, as text.
 * Issues   `several-answers` for a list of two or more, `wrong-type` for anything else that is not text,
 *          `unknown-option` for a text that is not an option code.
 *
 * @example
 * readSingleResponse({ options: [{ code: '1' }, { code: '2' }] }, '2')
 * // => { answer: '2', issues: [] }
 */
export function readSingleResponse(item: SingleResponseItem, raw: unknown): Reading<string> {
  if (Array.isArray(raw) && raw.length > 1) {
    const options = raw.filter((value) => typeof value === 'string');
    return { issues: [{ code: 'several-answers', path: [], facts: { options } }] };
  }
  if (typeof raw !== 'string') {
    return { issues: [{ code: 'wrong-type', path: [], facts: { expected: 'option-code' } }] };
  }
  const options = item.options.map((option) => option.code);
  if (!options.includes(raw)) {
    return { issues: [{ code: 'unknown-option', path: [], facts: { option: raw, options } }] };
  }
  return { answer: raw, issues: [] };
}
