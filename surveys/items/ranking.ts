import type { AnswerIssue } from '../schema/issue.ts';
import type { RankingItem } from '../schema/item.ts';
import type { Reading } from './reading.ts';

/**
 * Reads the value of a ranking item: option codes, the first place first.
 * Missing  fewer places than `rankCount` are an answer.
 * Issues   `wrong-type`; `unknown-option` and `ranked-twice` for every bad element at its position;
 *          `too-many-choices`; `exclusive-with-others`.
 *
 * @example
 * readRanking({ rankCount: 2, options: [{ code: '1' }, { code: '2' }, { code: '3' }] }, ['3', '1'])
 * // => { answer: ['3', '1'], issues: [] }
 */
export function readRanking(item: RankingItem, raw: unknown): Reading<string[]> {
  if (!Array.isArray(raw)) {
    return { issues: [{ code: 'wrong-type', path: [], facts: { expected: 'option-codes' } }] };
  }
  const options = item.options.map((option) => option.code);
  const answer: string[] = [];
  const issues: AnswerIssue[] = [];
  raw.forEach((value: unknown, position) => {
    if (typeof value !== 'string') {
      issues.push({ code: 'wrong-type', path: [position], facts: { expected: 'option-code' } });
    } else if (!options.includes(value)) {
      issues.push({ code: 'unknown-option', path: [position], facts: { option: value, options } });
    } else if (answer.includes(value)) {
      issues.push({ code: 'ranked-twice', path: [position], facts: { option: value } });
    } else answer.push(value);
  });
  if (raw.length > item.rankCount) {
    issues.push({ code: 'too-many-choices', path: [], facts: { max: item.rankCount, count: raw.length } });
  }
  const exclusive = item.options.find(({ code, isExclusive }) => isExclusive && answer.includes(code));
  if (exclusive !== undefined && answer.length > 1) {
    issues.push({ code: 'exclusive-with-others', path: [], facts: { option: exclusive.code } });
  }
  return issues.length > 0 ? { issues } : { answer, issues };
}
