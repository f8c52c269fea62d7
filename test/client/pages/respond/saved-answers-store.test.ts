import { afterEach, expect, test } from 'vitest';
import {
  savedAnswersStore,
  type SavedAnswers,
} from '../../../../client/pages/respond/saved-answers-store.ts';

const saved: SavedAnswers = {
  contract: 'f00d',
  submission: '0123456789abcdef0123456789abcdef',
  sheet: { answers: { worth: '2', why: ['a', 'z'], score: 0 }, texts: { 'why/z': '人手' } },
  place: 'section/last',
  seed: 7,
};

afterEach(() => localStorage.clear());

test('what was written is read again, after a reload too', () => {
  savedAnswersStore('wave-1').write(saved);
  expect(savedAnswersStore('wave-1').read('f00d')).toEqual(saved);
});

test('each wave has its own', () => {
  savedAnswersStore('wave-1').write(saved);
  expect(savedAnswersStore('wave-2').read('f00d')).toBeUndefined();
  expect(savedAnswersStore('wave-1').read('f00d')).toEqual(saved);
});

test('nothing is left after clearing', () => {
  savedAnswersStore('wave-1').write(saved);
  savedAnswersStore('wave-1').clear();
  expect(localStorage).toHaveLength(0);
});

test('answers under another contract are not shown and do not stay', () => {
  savedAnswersStore('wave-1').write(saved);
  expect(savedAnswersStore('wave-1').read('beef')).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

test.for([
  'no json',
  'null',
  '[]',
  JSON.stringify({ ...saved, submission: 'short' }),
  JSON.stringify({ ...saved, sheet: { answers: {} } }),
])('what is nothing of the kind is removed: %s', (text) => {
  savedAnswersStore('wave-1').write(saved);
  const key = localStorage.key(0) ?? '';
  localStorage.setItem(key, text);
  expect(savedAnswersStore('wave-1').read('f00d')).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

test('a browser that refuses storage keeps nothing and does not stop anybody', () => {
  const refusing = savedAnswersStore('wave-1', () => {
    throw new DOMException('denied', 'SecurityError');
  });
  refusing.write(saved);
  expect(refusing.read('f00d')).toBeUndefined();
  refusing.clear();
});
