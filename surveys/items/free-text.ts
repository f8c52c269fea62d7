import type { Reading } from './reading.ts';

/**
 * Reads a text a respondent wrote: line ends become LF, space around it goes, nothing else is changed.
 * Length is counted in UTF-16 units of the result, as the `maxlength` of a text field counts.
 * Missing  nothing left after trimming is no answer and no issue.
 * Issues   `wrong-type`, `text-too-long`.
 *
 * @example readFreeText(' 対話の時間\r\n ', 100) // => { answer: '対話の時間', issues: [] }
 * @example readFreeText(' \r\n ', 100) // => { issues: [] }
 */
export function readFreeText(raw: unknown, maxLength: number): Reading<string> {
  if (typeof raw !== 'string') {
    return { issues: [{ code: 'wrong-type', path: [], facts: { expected: 'text' } }] };
  }
  const text = raw.replaceAll(/\r\n?/g, '\n').trim();
  if (text === '') return { issues: [] };
  if (text.length > maxLength) {
    return { issues: [{ code: 'text-too-long', path: [], facts: { max: maxLength, length: text.length } }] };
  }
  return { answer: text, issues: [] };
}
