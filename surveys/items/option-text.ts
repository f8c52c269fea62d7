import type { AnswerIssue } from '../schema/issue.ts';
import type { Item, ResponseOption } from '../schema/item.ts';
import type { Answer } from './answer.ts';
import { readFreeText } from './free-text.ts';
import { isBlank } from './is-blank.ts';

/** The most a respondent may write beside one option. */
export const optionTextMaxLength = 500;

/**
 * Reads the texts written beside options ("other: ..."), keyed `item/option`, against the answers given.
 * Missing  blank texts are dropped without an issue, wherever they stand: an option may be chosen without words.
 * Issues   `unknown-item`; `text-without-option` where the option was not chosen or takes no text;
 *          `wrong-type`; `text-too-long`. Paths are `[item/option]`.
 *
 * @example
 * readOptionTexts(
 *   [{ type: 'multiple-response', code: 'measure', options: [{ code: '1' }, { code: '90', takesText: true }] }],
 *   { measure: ['90'] },
 *   { 'measure/90': ' 応援体制 ' },
 * ).texts // => { 'measure/90': '応援体制' }
 */
export function readOptionTexts(
  items: readonly Item[],
  answers: Readonly<Record<string, Answer>>,
  raw: Readonly<Record<string, unknown>>,
): { texts: Record<string, string>; issues: AnswerIssue[] } {
  const read: [string, string][] = [];
  const issues: AnswerIssue[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const slash = key.indexOf('/');
    const itemCode = slash < 0 ? key : key.slice(0, slash);
    const optionCode = slash < 0 ? '' : key.slice(slash + 1);
    const item = items.find((candidate) => candidate.code === itemCode);
    if (item === undefined) {
      issues.push({ code: 'unknown-item', path: [key], facts: { item: itemCode } });
      continue;
    }
    if (isBlank(value)) continue;
    const reading = readFreeText(value, optionTextMaxLength);
    issues.push(...reading.issues.map((issue) => ({ ...issue, path: [key] })));
    if (reading.answer === undefined) continue;
    if (
      optionsWithText(item).some((option) => option.code === optionCode) &&
      isChosen(answers, item, optionCode)
    ) {
      read.push([key, reading.answer]);
    } else {
      issues.push({
        code: 'text-without-option',
        path: [key],
        facts: { item: itemCode, option: optionCode },
      });
    }
  }
  return { texts: Object.fromEntries(read), issues };
}

function optionsWithText(item: Item): ResponseOption[] {
  return 'options' in item ? item.options.filter((option) => option.takesText) : [];
}

function isChosen(answers: Readonly<Record<string, Answer>>, item: Item, option: string): boolean {
  const answer = Object.hasOwn(answers, item.code) ? answers[item.code] : undefined;
  return Array.isArray(answer) ? answer.includes(option) : answer === option;
}
