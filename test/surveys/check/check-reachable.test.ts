import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { checkReachable } from '../../../surveys/check/check-reachable.ts';
import { isAsked } from '../../../surveys/routing/is-asked.ts';
import type { Condition } from '../../../surveys/schema/condition.ts';
import type { MultipleResponseItem, NumberItem, SectionPart } from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { option, questionnaire, section } from '../planted-questionnaire.ts';

const codes = (count: number): string[] => Array.from({ length: count }, (_, index) => `o${index}`);
const ticks = (count: number, more: Partial<MultipleResponseItem> = {}): MultipleResponseItem => ({
  type: 'multiple-response',
  code: 'ticks',
  text: { ja: 'どれ' },
  options: codes(count).map(option),
  ...more,
});
const after = (code: string, askedWhen: Condition): SectionPart => ({
  type: 'text-block',
  code,
  text: { ja: code },
  askedWhen,
});
const unreachable = (...parts: SectionPart[]): unknown[] =>
  checkReachable(questionnaire({ ...section('s', []), items: parts })).map(({ facts }) => facts);

describe('each option of a long list has its own follow-up', () => {
  it('of 24, out of a file', () => {
    const file = join(import.meta.dirname, 'follow-ups-of-24-ticks.json');
    expect(checkQuestionnaire(JSON.parse(readFileSync(file, 'utf8'))).issues).toEqual([]);
  });

  it.each([14, 24, 32])('of %i', (count) => {
    const followUps = codes(count).map((code) => after(`f-${code}`, { item: 'ticks', is: [code] }));
    expect(unreachable(ticks(count), ...followUps)).toEqual([]);
  });

  it('and those who ticked none, all, or all but one', () => {
    const all = codes(24);
    expect(
      unreachable(
        ticks(24),
        after('all', { item: 'ticks', hasAll: all }),
        after('each', { all: all.map((code) => ({ item: 'ticks', is: [code] })) }),
        after('none', { not: { item: 'ticks', isAnswered: true } }),
        after('but-one', {
          all: [{ item: 'ticks', hasAll: all.slice(1) }, { not: { item: 'ticks', is: ['o0'] } }],
        }),
      ),
    ).toEqual([]);
  });
});

it('what needs more ticks than there may be, or a tick beside an exclusive one, is named', () => {
  expect(
    unreachable(
      ticks(5, { maxChoices: 2 }),
      after('three', { item: 'ticks', hasAll: ['o0', 'o1', 'o2'] }),
      after('two', { item: 'ticks', hasAll: ['o0', 'o1'] }),
    ),
  ).toEqual([{ code: 'three' }]);
  const { options } = ticks(3);
  expect(
    unreachable(
      ticks(3, { options: options.map((own) => (own.code === 'o2' ? { ...own, isExclusive: true } : own)) }),
      after('beside', { item: 'ticks', hasAll: ['o1', 'o2'] }),
    ),
  ).toEqual([{ code: 'beside' }]);
});

it('a number with decimals meets bounds that no sum of tenths meets', () => {
  const share: NumberItem = {
    type: 'number',
    code: 'share',
    text: { ja: '割合' },
    min: 0.1,
    max: 0.7,
    decimals: 1,
    bands: [
      { code: 'low', label: { ja: '低' }, atMost: 0.3 },
      { code: 'high', label: { ja: '高' } },
    ],
  };
  const exactly = (value: number): Condition => ({ item: 'share', atLeast: value, atMost: value });
  expect(
    unreachable(share, ...[0.1, 0.3, 0.6, 0.7].map((value) => after(`n${value * 10}`, exactly(value)))),
  ).toEqual([]);
  expect(unreachable(share, after('between', exactly(0.35)))).toEqual([{ code: 'between' }]);
});

it('nothing is claimed of what cannot be looked through', () => {
  const lists = Array.from({ length: 20 }, (_, index) => ticks(32, { code: `list${index}` }));
  const impossible = lists.flatMap(({ code, options }) =>
    options.map((own) => ({ item: code, is: [own.code] })),
  );
  expect(
    unreachable(
      ...lists,
      after('never', {
        all: [...impossible, { item: 'list19', is: ['o0'] }, { not: { item: 'list19', is: ['o0'] } }],
      }),
    ),
  ).toEqual([]);
});

it('says the same as looking at every answer there is', () => {
  const items = [ticks(3), ticks(3, { code: 'more', maxChoices: 2, isRequired: true })];
  const subsets = (most: number): string[][] =>
    Array.from({ length: 8 }, (_, mask) => codes(3).filter((_code, bit) => (mask & (1 << bit)) > 0)).filter(
      ({ length }) => length <= most,
    );
  const sheets = subsets(3).flatMap((first) =>
    subsets(2).flatMap((second) =>
      second.length === 0 ? [] : [{ ...(first.length > 0 && { ticks: first }), more: second }],
    ),
  );
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({
      item: fc.constantFrom('ticks', 'more'),
      is: fc.subarray(codes(3), { minLength: 1 }),
    }),
    fc.record({
      item: fc.constantFrom('ticks', 'more'),
      hasAll: fc.subarray(codes(3), { minLength: 1 }),
    }),
    fc.record({ item: fc.constantFrom('ticks', 'more'), isAnswered: fc.constant(true as const) }),
  );
  const any: fc.Arbitrary<Condition> = fc.oneof(
    leaf,
    leaf.map((not): Condition => ({ not })),
  );
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (all) => {
      const isMet = sheets.some((answers) => isAsked({ all }, answers));
      expect(unreachable(...items, after('here', { all }))).toEqual(isMet ? [] : [{ code: 'here' }]);
    }),
    { numRuns: 500 },
  );
});

it('a questionnaire of the first version opens as it did', () => {
  const old: Questionnaire = questionnaire();
  expect(checkQuestionnaire(old).questionnaire).toEqual(old);
});
