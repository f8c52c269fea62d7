import { expect, it } from 'vitest';
import { checkItem } from '../../../surveys/check/check-item.ts';
import { readAnswer } from '../../../surveys/items/read-answer.ts';
import type { MultipleResponseItem } from '../../../surveys/schema/item.ts';

const item: MultipleResponseItem = {
  type: 'multiple-response',
  code: 'why',
  text: { ja: 'なぜですか' },
  options: [
    { code: 'a', label: { ja: '評価' } },
    { code: 'b', label: { ja: '業務量' } },
    { code: 'c', label: { ja: '人間関係' } },
    { code: 'z', label: { ja: '特にない' }, isExclusive: true },
  ],
  minChoices: 2,
  maxChoices: 3,
};

it.each([
  [['a'], ['too-few-choices']],
  [['a', 'b'], []],
  [['z'], []],
  [[], []],
])('%j: %j', (ticked, codes) => {
  expect(readAnswer(item, ticked).issues.map(({ code }) => code)).toEqual(codes);
});

it('says how many are wanted and were given', () => {
  expect(readAnswer(item, ['c']).issues).toEqual([
    { code: 'too-few-choices', path: [], facts: { min: 2, count: 1 } },
  ]);
});

it('a minimum that nobody can reach is no questionnaire', () => {
  expect(checkItem(item)).toEqual([]);
  expect(checkItem({ ...item, minChoices: 4 })).toEqual([
    { code: 'min-choices-out-of-reach', path: ['minChoices'], facts: { min: 4, most: 3 } },
  ]);
  expect(checkItem({ ...item, maxChoices: 1 }).map(({ facts }) => facts)).toEqual([{ min: 2, most: 1 }]);
});
