import type { NumberItem } from '../schema/item.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the value of a number item: a number between its limits, both included, with no more decimals than it has.
 * Issues   `wrong-type` (the text "7" too: text becomes a number where text is read), `out-of-range`,
 *          `not-a-whole-number`, `too-many-decimals`.
 *
 * @example readNumber({ min: 0, max: 50 }, 12) // => { answer: 12, issues: [] }
 * @example readNumber({ min: 0, max: 50, decimals: 1 }, 1.25).issues.map((issue) => issue.code) // => ['too-many-decimals']
 */
export function readNumber(item: NumberItem, raw: unknown): Reading<number> {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) {
    return { issues: [{ code: 'wrong-type', path: [], facts: { expected: 'number' } }] };
  }
  const { min, max, decimals = 0 } = item;
  if (raw < min || raw > max) {
    return { issues: [{ code: 'out-of-range', path: [], facts: { value: raw, min, max } }] };
  }
  if (Number(raw.toFixed(decimals)) !== raw) {
    const code = decimals === 0 ? 'not-a-whole-number' : 'too-many-decimals';
    return { issues: [{ code, path: [], facts: { value: raw, decimals } }] };
  }
  return { answer: raw, issues: [] };
}
