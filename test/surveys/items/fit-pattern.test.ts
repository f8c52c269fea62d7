import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitPattern } from '../../../surveys/items/fit-pattern.ts';
import { readAnswer } from '../../../surveys/items/read-answer.ts';
import { patternWords } from '../../../surveys/items/words/pattern-words.ts';
import { textPatterns, type TextPattern } from '../../../surveys/schema/text-pattern.ts';

it.each<[TextPattern, string, string | undefined]>([
  ['digits', '１２３４', '1234'],
  ['digits', '12 34', undefined],
  ['letters-and-digits', 'ＡＢ12', 'AB12'],
  ['letters-and-digits', 'AB-12', undefined],
  ['hiragana', 'しみん　たろう', 'しみん たろう'],
  ['hiragana', 'シミン', undefined],
  ['katakana', 'ｼﾐﾝ', 'シミン'],
  ['katakana', 'スーパー', 'スーパー'],
  ['katakana', 'しみん', undefined],
  ['postal-code', '〒１２３−４５６７', '123-4567'],
  ['postal-code', '1234567', '123-4567'],
  ['postal-code', '123-456', undefined],
  ['phone-number', '０１２３ー４５ー６７８９', '0123-45-6789'],
  ['phone-number', '0123456789', '0123456789'],
  ['phone-number', '123-4567', undefined],
  ['time-of-day', '０９：３０', '9:30'],
  ['time-of-day', '24:00', undefined],
])('%s: %j is read as %j', (pattern, typed, read) => {
  expect(fitPattern(pattern, typed)).toBe(read);
});

it('the example of each pattern, in each language, fits it', () => {
  for (const words of Object.values(patternWords))
    for (const pattern of textPatterns) {
      const example = /[：](.+)）|such as (.+)\)/.exec(words[pattern]);
      expect(fitPattern(pattern, example?.[1] ?? example?.[2] ?? '')).toBeDefined();
    }
});

it('what it gives back fits as it is', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('０1-ー:：aＢかカｶ〒 .')) });
  fc.assert(
    fc.property(fc.constantFrom(...textPatterns), letters, (pattern, text) => {
      const read = fitPattern(pattern, text);
      if (read !== undefined) expect(fitPattern(pattern, read)).toBe(read);
    }),
  );
});

it('a hostile text of any length is decided: nothing is tried twice', () => {
  for (const pattern of textPatterns)
    for (const unit of ['1', 'a', '0-', 'ア', 'あ ', '1:', '〒'])
      expect(fitPattern(pattern, `${unit.repeat(100_000)}!`)).toBeUndefined();
});

it('an open-ended item holds to its pattern', () => {
  const item = {
    type: 'open-ended' as const,
    code: 'zip',
    text: { ja: '郵便番号' },
    maxLength: 8,
    pattern: 'postal-code' as const,
  };
  expect(readAnswer(item, '１２３４５６７')).toEqual({ answer: '123-4567', issues: [] });
  expect(readAnswer(item, '不明').issues).toEqual([
    { code: 'not-the-pattern', path: [], facts: { pattern: 'postal-code' } },
  ]);
  expect(readAnswer(item, ' ')).toEqual({ issues: [] });
  expect(readAnswer({ ...item, maxLength: 7 }, '1234567').issues.map(({ code }) => code)).toEqual([
    'text-too-long',
  ]);
});
