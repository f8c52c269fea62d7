import { describe, expect, it } from 'vitest';
import { answerIssueSentences } from '../../../surveys/items/answer-issue-words.ts';
import { sentenceOf, type AnswerIssue, type AnswerIssueFacts } from '../../../surveys/schema/issue.ts';
import type { Language } from '../../../surveys/schema/language.ts';
import { answerIssueSamples } from '../issue-samples.ts';

function sentence(code: string, language: Language): string {
  const facts = answerIssueSamples[code as keyof AnswerIssueFacts];
  return sentenceOf(answerIssueSentences[language], { code, path: [], facts } as AnswerIssue);
}

const words: [keyof AnswerIssueFacts, string, string][] = [
  [
    'unknown-option',
    '選択肢「9」はありません（選べるもの: 1、2）。',
    'There is no option "9" (options: 1, 2).',
  ],
  [
    'several-answers',
    '1つだけ選んでください（入力: 1、2）。',
    'Please choose one option only (given: 1, 2).',
  ],
  [
    'out-of-range',
    '1から10までの数で答えてください（入力: 11）。',
    'Please answer with a number from 1 to 10 (given: 11).',
  ],
  [
    'not-a-whole-number',
    '小数のない数で答えてください（入力: 7.5）。',
    'Please answer with a whole number (given: 7.5).',
  ],
  [
    'wrong-type',
    '値の形が正しくありません（必要な形: 数）。',
    'The value has the wrong form (expected: a number).',
  ],
  [
    'exclusive-with-others',
    '選択肢「99」は、ほかの選択肢と同時には選べません。',
    'Option "99" cannot be chosen together with other options.',
  ],
  ['too-many-choices', '選べるのは3個までです（入力: 4個）。', 'Please choose at most 3 options (given: 4).'],
  [
    'text-too-long',
    '500文字以内で書いてください（入力: 501文字）。',
    'Please write at most 500 characters (given: 501).',
  ],
  [
    'not-a-date',
    '年月を「令和7年4月」「2025/4」のように書いてください。',
    'Please write a month as in “April 2025” or “2025-04”.',
  ],
  [
    'date-out-of-range',
    '昭和55年（1980年）から令和12年（2030年）までの間で答えてください（入力: 令和13年（2031年））。',
    'Please answer between 1980 and 2030 (given: 2031).',
  ],
  ['unknown-item', 'この調査票に設問「age」はありません。', 'This questionnaire has no item "age".'],
  ['required', 'この設問には回答が必要です。', 'This item needs an answer.'],
];

describe('words of the issues of answers', () => {
  it.each(words)('%s', (code, ja, en) => {
    expect(sentence(code, 'ja')).toBe(ja);
    expect(sentence(code, 'en')).toBe(en);
  });

  it.each(Object.keys(answerIssueSamples))('%s has a sentence of its own', (code) => {
    expect(sentence(code, 'ja')).toMatch(/。$/);
    expect(sentence(code, 'ja')).not.toContain(code);
    expect(sentence(code, 'en')).not.toContain(code);
  });
});
