import type { AnswerIssue } from '../schema/issue.ts';
import type { MultipleResponseItem } from '../schema/item.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the value of a multiple response item: a list of option codes.
 * Shape    the answer is in questionnaire order and without repetition, whatever the order of ticking was:
 *          the order in which a person ticked says something about the person and is not kept.
 * Issues   `wrong-type`, `unknown-option` for every bad element at its position, `exclusive-with-others`,
 *          `too-few-choices` (an exclusive option is enough), `too-many-choices`.
 *
 * @example
 * readMultipleResponse({ options: [{ code: '1' }, { code: '2' }] }, ['2', '1', '2'])
 * // => { answer: ['1', '2'], issues: [] }
 */
export function readMultipleResponse(item: MultipleResponseItem, raw: unknown): Reading<string[]> {
  if (!Array.isArray(raw)) {
    return { issues: [{ code: 'wrong-type', path: [], facts: { expected: 'option-codes' } }] };
  }
  const options = item.options.map((option) => option.code);
  const issues: AnswerIssue[] = [];
  raw.forEach((value: unknown, position) => {
    if (typeof value !== 'string') {
      issues.push({ code: 'wrong-type', path: [position], facts: { expected: 'option-code' } });
    } else if (!options.includes(value)) {
      issues.push({ code: 'unknown-option', path: [position], facts: { option: value, options } });
    }
  });

  const chosen = item.options.filter((option) => raw.includes(option.code));
  const exclusive = chosen.find((option) => option.isExclusive);
  if (exclusive !== undefined && chosen.length > 1) {
    issues.push({ code: 'exclusive-with-others', path: [], facts: { option: exclusive.code } });
  }
  if (item.minChoices !== undefined && exclusive === undefined && chosen.length < item.minChoices) {
    const facts = { min: item.minChoices, count: chosen.length };
    issues.push({ code: 'too-few-choices', path: [], facts });
  }
  if (item.maxChoices !== undefined && chosen.length > item.maxChoices) {
    const facts = { max: item.maxChoices, count: chosen.length };
    issues.push({ code: 'too-many-choices', path: [], facts });
  }
  return issues.length > 0 ? { issues } : { answer: chosen.map((option) => option.code), issues };
}
