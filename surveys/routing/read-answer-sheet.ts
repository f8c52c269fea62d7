import type { Answer, AnswerSheet } from '../items/answer.ts';
import { readOptionTexts } from '../items/option-text.ts';
import { readAnswer } from '../items/read-answer.ts';
import type { AnswerIssue } from '../schema/issue.ts';
import { questionnaireItems } from '../items/questionnaire-items.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import { askedItems } from './asked-items.ts';

/** A response as it arrives: from the answering page, from a line of a CSV file, from an operator. */
export interface RawAnswerSheet {
  answers: Readonly<Record<string, unknown>>;
  texts?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Reads a whole response against its questionnaire: the one validation of page, server and importer.
 * Shape    the sheet holds what can be kept: readable answers to items that were asked, in questionnaire order.
 *          It is complete only if there are no issues.
 * Missing  a blank item has no key; `required` if it was asked and must be answered.
 * Issues   all of them, not the first: `unknown-item`, `not-asked`, `required` and those of the item types under
 *          `['answers', item, ...]`, those of the texts beside options under `['texts', 'item/option']`.
 *
 * @example
 * readAnswerSheet(
 *   { sections: [{ items: [{ type: 'rating-scale', code: 'a', min: 1, max: 10, isRequired: true }] }] },
 *   { answers: { b: 1 } },
 * ).issues.map((issue) => issue.code) // => ['unknown-item', 'required']
 */
export function readAnswerSheet(
  questionnaire: Questionnaire,
  raw: RawAnswerSheet,
): { sheet: AnswerSheet; issues: AnswerIssue[] } {
  const items = questionnaireItems(questionnaire);
  const known = new Set(items.map((item) => item.code));
  const issues: AnswerIssue[] = Object.keys(raw.answers)
    .filter((code) => !known.has(code))
    .map((item) => ({ code: 'unknown-item', path: ['answers', item], facts: { item } }));

  const readings = items.map((item) => ({
    item,
    ...readAnswer(item, Object.hasOwn(raw.answers, item.code) ? raw.answers[item.code] : undefined),
  }));
  const readable: Record<string, Answer> = {};
  for (const { item, answer } of readings) if (answer !== undefined) readable[item.code] = answer;
  const asked = askedItems(questionnaire, readable);

  const answers: Record<string, Answer> = {};
  for (const { item, answer, issues: found } of readings) {
    const path = ['answers', item.code];
    const isAnswered = answer !== undefined || found.length > 0;
    issues.push(...found.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
    if (isAnswered && !asked.has(item.code)) {
      issues.push({ code: 'not-asked', path, facts: { item: item.code } });
    } else if (answer !== undefined) {
      answers[item.code] = answer;
    } else if (!isAnswered && item.isRequired && asked.has(item.code)) {
      issues.push({ code: 'required', path, facts: { item: item.code } });
    }
  }

  const { texts, issues: textIssues } = readOptionTexts(items, answers, raw.texts ?? {});
  issues.push(...textIssues.map((issue) => ({ ...issue, path: ['texts', ...issue.path] })));
  return { sheet: { answers, texts }, issues };
}
