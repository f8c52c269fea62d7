import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAnswerSheet } from '../../../surveys/routing/read-answer-sheet.ts';
import { arbitraryRaw } from '../arbitrary-items.ts';
import { grade, opinion, questionnaire, reason, rewarding, section } from '../planted-questionnaire.ts';

const survey = questionnaire(
  section('a', [{ ...grade, isRequired: true }, rewarding, { ...reason, isRequired: true }]),
  section('b', [opinion]),
);

const codes = (answers: object) =>
  readAnswerSheet(survey, { answers: { ...answers } }).issues.map(({ code }) => code);

it('keeps a complete response, normalised', () => {
  const raw = {
    answers: { opinion: ' もっと対話を ', reason: ['90', '1'], rewarding: 2, grade: '1' },
    texts: { 'reason/90': ' 評価 ' },
  };
  expect(readAnswerSheet(survey, raw)).toEqual({
    sheet: {
      answers: { grade: '1', rewarding: 2, reason: ['1', '90'], opinion: 'もっと対話を' },
      texts: { 'reason/90': '評価' },
    },
    issues: [],
  });
});

it('takes a blank for an item that may be left blank', () => {
  expect(readAnswerSheet(survey, { answers: { grade: '1', rewarding: null, opinion: '' } })).toEqual({
    sheet: { answers: { grade: '1' }, texts: {} },
    issues: [],
  });
});

it('says all that is wrong, each at its place', () => {
  const raw = {
    answers: { age: 5, rewarding: 1, reason: ['7', '8'], opinion: '…' },
    texts: { 'reason/90': '文', 'age/1': '文' },
  };
  const options = ['1', '2', '90'];
  expect(readAnswerSheet(survey, raw).issues).toEqual([
    { code: 'unknown-item', path: ['answers', 'age'], facts: { item: 'age' } },
    { code: 'required', path: ['answers', 'grade'], facts: { item: 'grade' } },
    { code: 'unknown-option', path: ['answers', 'reason', 0], facts: { option: '7', options } },
    { code: 'unknown-option', path: ['answers', 'reason', 1], facts: { option: '8', options } },
    { code: 'not-asked', path: ['answers', 'opinion'], facts: { item: 'opinion' } },
    { code: 'text-without-option', path: ['texts', 'reason/90'], facts: { item: 'reason', option: '90' } },
    { code: 'unknown-item', path: ['texts', 'age/1'], facts: { item: 'age' } },
  ]);
});

it('keeps what is right beside what is wrong', () => {
  const raw = { answers: { grade: '1', rewarding: 9 } };
  expect(readAnswerSheet(survey, raw).sheet.answers).toEqual({ grade: '1' });
});

it('requires a routed item only of those who are asked', () => {
  expect(codes({ grade: '1', rewarding: 4 })).toEqual([]);
  expect(codes({ grade: '1', rewarding: 1 })).toEqual(['required']);
});

it('drops an answer to an item that was not asked', () => {
  const { sheet, issues } = readAnswerSheet(survey, { answers: { grade: '1', rewarding: 4, reason: ['1'] } });
  expect(sheet.answers).toEqual({ grade: '1', rewarding: 4 });
  expect(issues.map(({ code, path }) => [code, ...path])).toEqual([['not-asked', 'answers', 'reason']]);
});

it.each(['constructor', 'toString', '__proto__'])('does not mistake %s for an answer or an item', (name) => {
  const answers: Record<string, unknown> = JSON.parse(`{"grade":"1","${name}":"1"}`);
  expect(readAnswerSheet(survey, { answers }).issues).toEqual([
    { code: 'unknown-item', path: ['answers', name], facts: { item: name } },
  ]);
  const named = questionnaire(section('a', [{ ...grade, code: 'constructor', isRequired: true }]));
  expect(readAnswerSheet(named, { answers: {} }).issues.map(({ code }) => code)).toEqual(['required']);
});

it('reads anything, and its sheet is a fixed point', () => {
  const keys = fc.constantFrom('grade', 'rewarding', 'reason', 'opinion', 'age', '__proto__');
  fc.assert(
    fc.property(
      fc.dictionary(keys, arbitraryRaw),
      fc.dictionary(fc.constantFrom('reason/90', 'grade/1', 'x'), arbitraryRaw),
      (answers, texts) => {
        const { sheet } = readAnswerSheet(questionnaire(), { answers, texts });
        expect(readAnswerSheet(questionnaire(), sheet)).toEqual({ sheet, issues: [] });
      },
    ),
    { numRuns: 1000 },
  );
});
