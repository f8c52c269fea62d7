import { expect, test } from 'vitest';
import { dayWords } from '../../../client/strings/console/dates.ts';
import { en } from '../../../client/strings/console/en.ts';
import { ja } from '../../../client/strings/console/ja.ts';
import { countWords, rateWords } from '../../../client/strings/console/numbers.ts';

type Sentence = (...words: unknown[]) => string;

/** A sentence with its gaps filled: by words, or by a list of them where it joins one. */
function filled(sentence: Sentence): string {
  try {
    return sentence('2', '3', '4', '5');
  } catch {
    return sentence('2', ['3'], '4', '5');
  }
}

/** Every sentence, by its place; sentences with gaps are filled so that their words can be read. */
function sentences(words: object, place = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = `${place}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') return [[here, filled(value as Sentence)]];
    return typeof value === 'object' && value !== null ? sentences(value, here) : [];
  });
}

test('both languages say the same things', () => {
  expect(
    sentences(en)
      .map(([place]) => place)
      .toSorted(),
  ).toEqual(
    sentences(ja)
      .map(([place]) => place)
      .toSorted(),
  );
});

test('the English has no Japanese left in it', () => {
  const left = sentences(en).filter(([, text]) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text));
  expect(left).toEqual([['.shell.otherLanguage', '日本語']]);
});

test('days carry the era and the weekday in Japanese', () => {
  expect(dayWords('2024-09-20', 'ja')).toBe('令和6年9月20日（金）');
  expect(dayWords('2024-10-04T23:30:00.000Z', 'en')).toBe('4 October 2024');
});

test('rates come from the counts and round half up', () => {
  expect(rateWords(779, 2438, 'ja')).toBe('32.0％');
  expect(rateWords(1, 2000, 'en')).toBe('0.1%');
  expect(rateWords(3, 0, 'ja')).toBe('—');
  expect(countWords(2438)).toBe('2,438');
});
