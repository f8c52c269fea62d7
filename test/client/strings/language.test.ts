import { afterEach, expect, test } from 'vitest';
import { languageOf } from '../../../client/strings/console/console-language.ts';
import {
  addressIn,
  keepLanguage,
  respondentLanguageOf,
  say,
  useLanguage,
} from '../../../client/strings/language.ts';

const before = location.href;
afterEach(() => history.replaceState(null, '', before));

test.each([languageOf, respondentLanguageOf])('Japanese unless the address asks for English: %o', (asked) => {
  expect(asked('https://kotae.example/w/a?lang=en')).toBe('en');
  expect(asked('https://kotae.example/w/a?lang=ja')).toBe('ja');
  expect(asked('https://kotae.example/w/a?lang=fr')).toBe('ja');
  expect(asked('https://kotae.example/w/a')).toBe('ja');
});

test("a respondent's own language is spoken where the address asks for none and it is offered", () => {
  const address = 'https://kotae.example/w/a';
  expect(respondentLanguageOf(address, ['fr-FR', 'en-GB', 'ja'])).toBe('en');
  expect(respondentLanguageOf(address, ['ja-JP', 'en'])).toBe('ja');
  expect(respondentLanguageOf(address, ['en-US'], ['ja', 'ja-easy'])).toBe('ja');
  expect(respondentLanguageOf(`${address}?lang=ja`, ['en-US'])).toBe('ja');
  expect(respondentLanguageOf(`${address}?lang=ja-easy`, ['en-US'])).toBe('ja-easy');
  expect(respondentLanguageOf(address, ['fr'], ['en'])).toBe('en');
});

test('a respondent who chooses Japanese finds it again, whatever the browser prefers', () => {
  keepLanguage('ja');
  expect(respondentLanguageOf(location.href, ['en'])).toBe('ja');
});

test('everything else in the address stays', () => {
  const address = 'https://kotae.example/results/w?table=score*grade&lang=en#notes';
  expect(addressIn('ja', address)).toBe('https://kotae.example/results/w?table=score*grade#notes');
  expect(languageOf(addressIn('en', addressIn('ja', address)))).toBe('en');
});

test('the document knows its language, and the history entry keeps its place', () => {
  history.replaceState({ place: 'review' }, '');
  const length = history.length;
  useLanguage('en');
  expect(document.documentElement.lang).toBe('en');
  expect(languageOf(location.href)).toBe('en');
  expect(history.state).toEqual({ place: 'review' });
  expect(history).toHaveLength(length);
  useLanguage('ja');
  expect(document.documentElement.lang).toBe('ja');
  expect(languageOf(location.href)).toBe('ja');
});

test('a text without a translation is said in Japanese', () => {
  expect(say({ ja: '職', en: 'Grade' }, 'en')).toBe('Grade');
  expect(say({ ja: '職' }, 'en')).toBe('職');
});
