import { expect, test } from 'vitest';
import { answeringPageSizes, budget } from '../bench/page.ts';

test('what a phone loads before the first question stays small; no other language comes with it', () => {
  const sizes = answeringPageSizes();
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThan(3);
  expect(total).toBeLessThanOrEqual(budget);
  expect([...sizes.keys()].filter((name) => /\/(?:en|ja-easy)-/.test(name))).toEqual([]);
});
