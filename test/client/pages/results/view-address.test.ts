import { expect, test } from 'vitest';
import { addressOf, choiceOf } from '../../../../client/pages/results/view-address.ts';

const here = 'http://localhost/results/w/guideline*grade?lang=en';

const usual = {
  shows: 'both',
  unit: 'percent',
  sort: null,
  order: 'highest',
  hasLetters: false,
  within: null,
};

test('an address without wishes is the usual view of its kind of item', () => {
  expect(choiceOf('', 'multiple')).toEqual({ ...usual, basis: 'cases' });
  expect(choiceOf('', 'scale')).toEqual({ ...usual, basis: 'asked' });
});

test('a base that the kind of item does not have is not taken', () => {
  expect(choiceOf('?base=responses', 'scale').basis).toBe('asked');
  expect(choiceOf('?base=responses', 'multiple').basis).toBe('responses');
  expect(choiceOf('?base=everything&show=pie&unit=kg', 'multiple')).toEqual(choiceOf('', 'multiple'));
});

test('a view and its address lead to each other, and the language stays', () => {
  const choice = {
    shows: 'chart',
    unit: 'both',
    basis: 'asked',
    sort: 'mean',
    order: 'lowest',
    hasLetters: true,
    within: 'd0',
  } as const;
  const address = addressOf(choice, 'multiple', here);
  expect(address).toBe(
    `${here}&show=chart&unit=both&base=asked&sort=mean&order=lowest&letters=yes&within=d0`,
  );
  expect(choiceOf(new URL(address).search, 'multiple')).toEqual(choice);
  expect(addressOf(choiceOf('', 'multiple'), 'multiple', address)).toBe(here);
});

test('a direction without a column to sort by is none', () => {
  const choice = { ...choiceOf('', 'scale'), order: 'lowest' as const };
  expect(addressOf(choice, 'scale', here)).toBe(here);
});
