import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternOfExpression } from '../../../../server/authoring/import/pattern-of-expression.ts';
import { constraintLimits } from '../../../../server/authoring/import/xlsform/xlsform-constraint.ts';
import { fitPattern } from '../../../../surveys/items/fit-pattern.ts';

test.each([
  ['^[0-9]+$', 'digits', '0123'],
  [String.raw`/^\d*$/`, 'digits', '7'],
  ['^[A-Za-z0-9]+$', 'letters-and-digits', 'Ab9'],
  [String.raw`^[\da-zA-Z]+$`, 'letters-and-digits', 'Ab9'],
  ['^[ぁ-んー]+$', 'hiragana', 'やまだ'],
  ['^[ァ-ヶー]+$', 'katakana', 'ヤマダ'],
  [String.raw`^[0-9]{3}\-[0-9]{4}$`, 'postal-code', '573-8666'],
  [String.raw`^0\d{1,4}-\d{1,4}-\d{4}$`, 'phone-number', '072-841-1221'],
  [String.raw`^(?:[01]?\d|2[0-3]):[0-5]\d$`, 'time-of-day', '9:05'],
] as const)('%s asks for %s, as it is tried out here', (expression, pattern, text) => {
  expect(patternOfExpression(expression)).toBe(pattern);
  const bare = expression.replaceAll(/^\/|\/$/g, '');
  expect(new RegExp(bare).test(text)).toBe(true);
  expect(fitPattern(pattern, text)).toBe(text);
});

test.each(['[0-9]+', '^[0-9]{4}$', '^(a+)+$', '^.+@.+$', '', '^$', '^'.repeat(101)])(
  '%j asks for none',
  (one) => {
    expect(patternOfExpression(one)).toBeUndefined();
  },
);

test('an expression is never run: whatever it is, telling takes no time that grows', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(() => patternOfExpression(text, { isWhole: true })).not.toThrow();
    }),
  );
});

test('constraints of XLSForm speak of the whole text, and are joined with others', () => {
  expect(constraintLimits("regex(., '^[0-9]{3}-[0-9]{4}$')", 1)).toEqual({ pattern: 'postal-code' });
  expect(constraintLimits('regex(., "[0-9]+") and string-length(.) <= 6', 1)).toEqual({
    pattern: 'digits',
    maxLength: 6,
  });
  expect(constraintLimits("regex(., '^[A-C]$')", 1)).toBeNull();
});
