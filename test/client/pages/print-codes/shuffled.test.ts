import { expect, test } from 'vitest';
import { sheetCountFor } from '../../../../client/pages/print-codes/print-codes-page.ts';
import { shuffled } from '../../../../client/pages/print-codes/shuffled.ts';

const letters = ['A', 'B', 'C', 'D'];

test('nothing is lost, nothing doubled, and what came in stays as it was', () => {
  const many = Array.from({ length: 500 }, (_, index) => index);
  const mixed = shuffled(many);
  expect(mixed.toSorted((a, b) => a - b)).toEqual(many);
  expect(mixed).not.toEqual(many);
  expect(many[0]).toBe(0);
  expect(shuffled([])).toEqual([]);
});

test('every order is as likely as any other', () => {
  const orders = new Set<string>();
  const third = 2 ** 32 / 3;
  for (const first of [0, 1, 2, 3]) {
    for (const second of [0, 1, 2]) {
      for (const last of [0, 1]) {
        const draws = [first * 2 ** 30, Math.ceil(second * third), last * 2 ** 31];
        orders.add(shuffled(letters, () => draws.shift() ?? 0).join(''));
      }
    }
  }
  expect(orders.size).toBe(24);
});

test.each([
  [0, 0],
  [1, 2],
  [50, 51],
  [96, 98],
  [550, 561],
  [962, 982],
])('for %i people %i sheets', (eligibleCount, count) => {
  expect(sheetCountFor(eligibleCount)).toBe(count);
});
