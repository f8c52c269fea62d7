import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { optionTextMaxLength, readOptionTexts } from '../../../surveys/items/option-text.ts';
import type { Item } from '../../../surveys/schema/item.ts';

const options = [
  { code: '1', label: { ja: '研修' } },
  { code: '90', label: { ja: 'その他' }, takesText: true },
];
const items: Item[] = [
  { type: 'multiple-response', code: 'measure', text: { ja: '取り組み' }, options },
  { type: 'single-response', code: 'best', text: { ja: '最も必要' }, options },
  { type: 'open-ended', code: 'opinion', text: { ja: '意見' }, maxLength: 10 },
];
const answers = { measure: ['1', '90'], best: '90', opinion: '90' };

it('keeps texts beside chosen options of both kinds of item, trimmed', () => {
  expect(readOptionTexts(items, answers, { 'measure/90': ' 応援\r\n体制 ', 'best/90': '対話' })).toEqual({
    texts: { 'measure/90': '応援\n体制', 'best/90': '対話' },
    issues: [],
  });
});

it('drops blank texts without an issue', () => {
  expect(readOptionTexts(items, {}, { 'measure/90': '', 'best/90': ' ', 'measure/1': null })).toEqual({
    texts: {},
    issues: [],
  });
});

it.each([
  ['an option that was not chosen', { measure: ['1'] }, 'measure/90'],
  ['an unanswered item', {}, 'best/90'],
  ['an option that takes no text', answers, 'measure/1'],
  ['an unknown option', answers, 'measure/7'],
  ['an item without options', answers, 'opinion/90'],
  ['an item without an option', answers, 'measure'],
])('refuses a text beside %s', (_, given, key) => {
  const { texts, issues } = readOptionTexts(items, given, { [key]: '文' });
  expect(texts).toEqual({});
  expect(issues.map(({ code, path }) => ({ code, path }))).toEqual([
    { code: 'text-without-option', path: [key] },
  ]);
});

it('refuses an unknown item, a number and a text that is too long, all at once', () => {
  const raw = { 'no/90': '文', 'measure/90': 5, 'best/90': 'あ'.repeat(optionTextMaxLength + 1) };
  expect(readOptionTexts(items, answers, raw).issues).toEqual([
    { code: 'unknown-item', path: ['no/90'], facts: { item: 'no' } },
    { code: 'wrong-type', path: ['measure/90'], facts: { expected: 'text' } },
    { code: 'text-too-long', path: ['best/90'], facts: { max: 500, length: 501 } },
  ]);
});

it('reads any JSON object, and what it keeps it keeps again', () => {
  const keys = fc.constantFrom('measure/90', 'best/90', 'measure/1', '__proto__', 'constructor/90', '/');
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(keys, fc.string()), fc.jsonValue()), (raw) => {
      const { texts } = readOptionTexts(items, answers, raw);
      expect(readOptionTexts(items, answers, texts)).toEqual({ texts, issues: [] });
    }),
  );
});
