import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasOwnOrder, inOwnOrder } from '../../../surveys/routing/own-order.ts';
import { shuffled } from '../../../surveys/routing/shuffled.ts';
import type { Questionnaire, Section } from '../../../surveys/schema/questionnaire.ts';

const text = { ja: '？' };
const options = ['a', 'b', 'c', 'd'].map((code) => ({ code, label: text }));
const apart = [
  { code: 'other', label: text, takesText: true },
  { code: 'unsure', label: text, isSubstantive: false },
];
const section: Section = {
  code: 's',
  title: text,
  itemOrder: 'random',
  items: [
    { type: 'text-block', code: 'words', text },
    { type: 'single-response', code: 'one', text, optionOrder: 'random', options: [...options, ...apart] },
    { type: 'multiple-response', code: 'many', text, options },
    {
      type: 'matrix',
      code: 'm',
      text,
      rowOrder: 'random',
      rows: ['r1', 'r2', 'r3'].map((code) => ({ code, text })),
      columns: { options },
    },
  ],
};
const questionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'q',
  version: 1,
  title: text,
  purpose: text,
  languages: ['ja'],
  estimatedMinutes: 1,
  sections: [section],
};
const seeds = Array.from({ length: 400 }, (_, seed) => seed * 7919);
const partsOf = (seed: number) => inOwnOrder(questionnaire, seed).sections[0]?.items ?? [];
const optionsIn = (seed: number, code: string): string[] =>
  partsOf(seed).flatMap((part) =>
    part.code === code && 'options' in part ? part.options.map((option) => option.code) : [],
  );

it('the same seed gives the same order, others give every other', () => {
  expect(inOwnOrder(questionnaire, 5)).toEqual(inOwnOrder(questionnaire, 5));
  const orders = new Set(
    seeds.map((seed) =>
      partsOf(seed)
        .map(({ code }) => code)
        .join(' '),
    ),
  );
  expect(orders.size).toBe(6);
  expect(new Set(seeds.map((seed) => optionsIn(seed, 'one').slice(0, 4).join(''))).size).toBe(24);
});

it('what is apart, words between questions, and what says nothing of an order stay where they are', () => {
  for (const seed of seeds) {
    expect(partsOf(seed)[0]?.code).toBe('words');
    expect(optionsIn(seed, 'one').slice(4)).toEqual(['other', 'unsure']);
    expect(optionsIn(seed, 'many')).toEqual(['a', 'b', 'c', 'd']);
  }
  expect(hasOwnOrder(questionnaire)).toBe(true);
  const { itemOrder: _, ...plain } = section;
  expect(hasOwnOrder({ sections: [{ ...plain, items: section.items.slice(0, 1) }] })).toBe(false);
});

it('an order loses and doubles nothing, and no place is favoured', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.string(), (list, salt) => {
      expect(new Set(shuffled(list, salt, () => true))).toEqual(new Set(list));
      expect(shuffled(list, salt, () => true)).toHaveLength(list.length);
    }),
  );
  const first = Map.groupBy(seeds, (seed) => optionsIn(seed, 'one')[0]);
  for (const [, times] of first) expect(times.length).toBeGreaterThan(60);
});
