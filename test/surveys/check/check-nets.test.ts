import { expect, test } from 'vitest';
import { checkNets } from '../../../surveys/check/check-nets.ts';
import type { SingleResponseItem } from '../../../surveys/schema/item.ts';

const label = { ja: '区分' };
const item = {
  type: 'single-response',
  code: 'grade',
  text: { ja: '職' },
  options: ['1', '2', '3', '4'].map((code) => ({ code, label })),
} as SingleResponseItem;
const merges = [{ code: 'low', label, options: ['3', '4'] }];

test('nets may overlap and hold whole merged groups', () => {
  const nets = [
    { code: 'managers', label, options: ['1', '2'] },
    { code: 'others', label, options: ['2', '3', '4'] },
  ];
  expect(checkNets({ item: 'grade', merges, nets }, item)).toEqual([]);
});

test('every problem is named at once', () => {
  const nets = [
    { code: 'total', label, options: ['1', '9'] },
    { code: 'low', label, options: ['2', '3'] },
  ];
  expect(checkNets({ item: 'grade', merges, nets }, item).map(({ code, path }) => [code, path])).toEqual([
    ['unknown-option', [0, 'options', 1]],
    ['net-splits-merge', [1, 'options']],
    ['duplicate-code', [1, 'code']],
    ['reserved-code', [0, 'code']],
  ]);
});
