import { expect, test } from 'vitest';
import { dayWords } from '../../../client/strings/day-words.ts';

test('a day in words, with its weekday', () => {
  expect(dayWords('2024-10-04', 'ja')).toBe('2024年10月4日(金)');
  expect(dayWords('2024-10-04', 'en')).toMatch(/^Friday,? 4 October 2024$/);
});
