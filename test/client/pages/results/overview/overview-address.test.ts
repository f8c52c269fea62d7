import { expect, test } from 'vitest';
import {
  isFound,
  overviewAddressOf,
  overviewChoiceOf,
} from '../../../../../client/pages/results/overview/overview-address.ts';
import type { OverviewView } from '../../../../../analysis/report/overview/overview-view.ts';

const possible: Pick<OverviewView, 'attributes'> = {
  attributes: [
    { code: 'grade', label: '職', measures: ['positive', 'mean'] },
    { code: 'unit', label: '部門', measures: ['share'] },
  ],
};
const usual = { by: 'grade', measure: 'positive', order: 'questionnaire', find: '' };

test('what an address does not say, or says wrongly, is as usual', () => {
  expect(overviewChoiceOf('', possible)).toEqual(usual);
  expect(overviewChoiceOf('?by=none&measure=share&order=size', possible)).toEqual(usual);
  expect(overviewChoiceOf('?by=unit', possible)).toMatchObject({ by: 'unit', measure: 'share' });
});

test('every choice comes back by its address, and the rest of the address stays', () => {
  const href = 'https://kotae.example/results/w?lang=en';
  for (const choice of [
    usual,
    { ...usual, measure: 'mean', order: 'spread', find: '姿 ①' },
    { ...usual, by: 'unit', measure: 'share', order: 'figure' },
  ] as const) {
    const address = overviewAddressOf(choice as Parameters<typeof overviewAddressOf>[0], possible, href);
    const { search, searchParams } = new URL(address);
    expect(overviewChoiceOf(search, possible)).toEqual(choice);
    expect(searchParams.get('lang')).toBe('en');
  }
  expect(overviewAddressOf(usual as Parameters<typeof overviewAddressOf>[0], possible, href)).toBe(href);
});

test('items are found by all words, in whatever width', () => {
  expect(isFound('あるべき姿1（誠意・全力）の到達度', '姿１　全力')).toBe(true);
  expect(isFound('あるべき姿1（誠意・全力）の到達度', '姿2')).toBe(false);
  expect(isFound('Meaning of WORK', 'work')).toBe(true);
});
