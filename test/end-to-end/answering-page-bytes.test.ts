import { expect, test } from 'vitest';
import { answeringPageSizes, budget, coverBudget, total } from '../bench/page.ts';

test('what a phone loads before the first question stays small; no other language comes with it', () => {
  const sizes = answeringPageSizes('first question', 'gzip');
  expect(sizes.size).toBeGreaterThan(3);
  expect(total(sizes)).toBeLessThanOrEqual(budget);
  expect([...sizes.keys()].filter((name) => /\/(?:en|ja-easy)-/.test(name))).toEqual([]);
});

test('the cover comes without what shows and checks questions', () => {
  const sizes = answeringPageSizes('cover', 'brotli');
  expect(sizes.size).toBeGreaterThan(3);
  expect(total(sizes)).toBeLessThanOrEqual(coverBudget);
  expect(
    [...sizes.keys()].filter((name) => /\/(?:questions|answering|ending|more-parts)-/.test(name)),
  ).toEqual([]);
  expect(answeringPageSizes('first question', 'brotli').size).toBeGreaterThan(sizes.size);
});
