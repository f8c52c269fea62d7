import { expect, test } from 'vitest';
import { answerWords } from '../../../../../client/pages/respond/ending/answer-words.ts';
import { questionnaireItems } from '../../../../../surveys/items/questionnaire-items.ts';
import type { DateItem } from '../../../../../surveys/schema/item.ts';
import type { AnswerSheet } from '../../../../../surveys/items/answer.ts';
import { questionnaire } from '../questionnaire.ts';

const sheet: AnswerSheet = {
  answers: { worth: '2', why: ['a', 'z'], idea: '一行目\n二行目', score: 0 },
  texts: { 'why/z': '人手' },
};
const items = questionnaireItems(questionnaire);

test('answers are read back in the words of the questionnaire', () => {
  expect(items.map((item) => answerWords(item, sheet, 'ja'))).toEqual([
    ['ない'],
    ['評価', 'その他：人手'],
    ['一行目\n二行目'],
    ['0 / 10'],
  ]);
  expect(items.slice(0, 2).map((item) => answerWords(item, sheet, 'en'))).toEqual([
    ['No'],
    ['Recognition', 'Other: 人手'],
  ]);
});

test('a blank has no words of its own', () => {
  expect(items.map((item) => answerWords(item, { answers: {}, texts: {} }, 'ja'))).toEqual([[], [], [], []]);
});

test('a date is read back by era and by the calendar', () => {
  const bands = ['old', 'new'].map((code) => ({ code, label: { ja: code } }));
  const hired: DateItem = {
    type: 'date',
    code: 'hired',
    text: { ja: '採用日' },
    precision: 'day',
    earliest: '1980-04-01',
    latest: '2026-03-31',
    bands,
  };
  const given = { answers: { hired: '2025-11-30' }, texts: {} };
  expect(answerWords(hired, given, 'ja')).toEqual(['令和7年11月30日（2025年11月30日）']);
  expect(answerWords(hired, given, 'en')).toEqual(['30 November 2025']);
});
