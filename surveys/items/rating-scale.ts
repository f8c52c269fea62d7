import type { RatingScaleItem } from '../schema/item.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the value of a rating scale item: a whole number between its ends, both included.
 * Issues   `wrong-type` (the text "7" too: text becomes a number where text is read), `not-a-whole-number`,
 *          `out-of-range`.
 *
 * @example readRatingScale({ min: 1, max: 10 }, 7) // => { answer: 7, issues: [] }
 * @example
 * readRatingScale({ min: 1, max: 10 }, 11).issues
 * // => [{ code: 'out-of-range', path: [], facts: { value: 11, min: 1, max: 10 } }]
 */
export function readRatingScale(item: RatingScaleItem, raw: unknown): Reading<number> {
  if (typeof raw !== 'number') {
    return { issues: [{ code: 'wrong-type', path: [], facts: { expected: 'whole-number' } }] };
  }
  if (!Number.isInteger(raw)) {
    return { issues: [{ code: 'not-a-whole-number', path: [], facts: { value: raw } }] };
  }
  if (raw < item.min || raw > item.max) {
    const facts = { value: raw, min: item.min, max: item.max };
    return { issues: [{ code: 'out-of-range', path: [], facts }] };
  }
  return { answer: raw, issues: [] };
}
