import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { textParts, withoutReadings } from '../../../../surveys/items/words/furigana.ts';

it.each([
  ['', []],
  ['漢字だけ', [{ base: '漢字だけ', reading: null }]],
  [
    '今の｜職場《しょくば》と｜仕事《しごと》',
    [
      { base: '今の', reading: null },
      { base: '職場', reading: 'しょくば' },
      { base: 'と', reading: null },
      { base: '仕事', reading: 'しごと' },
    ],
  ],
  ['《引用》と｜縦線', [{ base: '《引用》と｜縦線', reading: null }]],
])('%s', (text, parts) => {
  expect(textParts(text)).toEqual(parts);
});

it('nothing of a text is lost, and what is left has no readings', () => {
  const text = fc.string({ unit: fc.constantFrom('｜', '《', '》', '職', 'し', 'a') });
  fc.assert(
    fc.property(text, (one) => {
      expect(
        textParts(one)
          .map(({ base }) => base)
          .join(''),
      ).toBe(withoutReadings(one));
    }),
  );
});
