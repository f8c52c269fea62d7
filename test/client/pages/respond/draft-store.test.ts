import { afterEach, expect, test } from 'vitest';
import { draftStore, type Draft } from '../../../../client/pages/respond/draft-store.ts';

const draft: Draft = {
  contract: 'f00d',
  submission: '0123456789abcdef0123456789abcdef',
  sheet: { answers: { worth: '2', why: ['a', 'z'], score: 0 }, texts: { 'why/z': '人手' } },
  place: 'section/last',
};

afterEach(() => localStorage.clear());

test('what was written is read again, after a reload too', () => {
  draftStore('wave-1').write(draft);
  expect(draftStore('wave-1').read('f00d')).toEqual(draft);
});

test('each wave has its own draft', () => {
  draftStore('wave-1').write(draft);
  expect(draftStore('wave-2').read('f00d')).toBeUndefined();
  expect(draftStore('wave-1').read('f00d')).toEqual(draft);
});

test('nothing is left after clearing', () => {
  draftStore('wave-1').write(draft);
  draftStore('wave-1').clear();
  expect(localStorage).toHaveLength(0);
});

test('a draft under another contract is not shown and does not stay', () => {
  draftStore('wave-1').write(draft);
  expect(draftStore('wave-1').read('beef')).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

test.for([
  'no json',
  'null',
  '[]',
  JSON.stringify({ ...draft, submission: 'short' }),
  JSON.stringify({ ...draft, sheet: { answers: {} } }),
])('what is not a draft is removed: %s', (text) => {
  draftStore('wave-1').write(draft);
  const key = localStorage.key(0) ?? '';
  localStorage.setItem(key, text);
  expect(draftStore('wave-1').read('f00d')).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

test('a browser that refuses storage keeps nothing and does not stop anybody', () => {
  const refusing = draftStore('wave-1', () => {
    throw new DOMException('denied', 'SecurityError');
  });
  refusing.write(draft);
  expect(refusing.read('f00d')).toBeUndefined();
  refusing.clear();
});
