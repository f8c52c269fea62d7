import { describe, expect, it } from 'vitest';
import { answerIssueWords } from '../../../surveys/items/answer-issue-words.ts';
import type { Issue } from '../../../surveys/schema/issue.ts';

const words: [string, Issue['facts'], string, string][] = [
  [
    'unknown-option',
    { option: '9', options: ['1', '2'] },
    '選択肢「9」はありません（選べるもの: 1、2）。',
    'There is no option "9" (options: 1, 2).',
  ],
  [
    'several-answers',
    { options: ['1', '2'] },
    '1つだけ選んでください（入力: 1、2）。',
    'Please choose one option only (given: 1, 2).',
  ],
  [
    'out-of-range',
    { value: 11, min: 1, max: 10 },
    '1から10までの数で答えてください（入力: 11）。',
    'Please answer with a number from 1 to 10 (given: 11).',
  ],
  [
    'not-a-whole-number',
    { value: 7.5 },
    '小数のない数で答えてください（入力: 7.5）。',
    'Please answer with a whole number (given: 7.5).',
  ],
  [
    'wrong-type',
    { expected: 'whole-number' },
    '値の形が正しくありません（必要な形: 数）。',
    'The value has the wrong form (expected: a number).',
  ],
  [
    'exclusive-with-others',
    { option: '99' },
    '選択肢「99」は、ほかの選択肢と同時には選べません。',
    'Option "99" cannot be chosen together with other options.',
  ],
  [
    'too-many-choices',
    { max: 3, count: 4 },
    '選べるのは3個までです（入力: 4個）。',
    'Please choose at most 3 options (given: 4).',
  ],
  [
    'text-too-long',
    { max: 500, length: 501 },
    '500文字以内で書いてください（入力: 501文字）。',
    'Please write at most 500 characters (given: 501).',
  ],
  [
    'unknown-item',
    { item: 'age' },
    'この調査票に設問「age」はありません。',
    'This questionnaire has no item "age".',
  ],
  ['required', { item: 'grade' }, 'この設問には回答が必要です。', 'This item needs an answer.'],
];

describe('words of the issues of answers', () => {
  it.each(words)('%s', (code, facts, ja, en) => {
    const issue = { code, path: [], facts };
    expect(answerIssueWords(issue, 'ja')).toBe(ja);
    expect(answerIssueWords(issue, 'en')).toBe(en);
  });

  it.each(['text-without-option', 'not-asked'])('%s has a sentence of its own', (code) => {
    const issue = { code, path: [], facts: {} };
    expect(answerIssueWords(issue, 'ja')).toMatch(/。$/);
    expect(answerIssueWords(issue, 'ja')).not.toContain(code);
    expect(answerIssueWords(issue, 'en')).not.toContain(code);
  });

  it.each(['something-new', 'constructor'])('names a code it does not know: %s', (code) => {
    const issue = { code, path: [], facts: {} };
    expect(answerIssueWords(issue, 'ja')).toBe(`入力に誤りがあります（${code}）。`);
    expect(answerIssueWords(issue, 'en')).toBe(`There is a problem with the input (${code}).`);
  });
});
