import { describe, expect, it } from 'vitest';
import { indexContinuity } from '../../../surveys/versions/index-continuity.ts';
import { itemContinuity } from '../../../surveys/versions/item-continuity.ts';
import type { Index } from '../../../surveys/schema/index-definition.ts';
import type { Item } from '../../../surveys/schema/item.ts';

const rating = (code: string, changes: Partial<Extract<Item, { type: 'rating-scale' }>> = {}): Item => ({
  type: 'rating-scale',
  code,
  text: { ja: '到達度' },
  min: 1,
  max: 10,
  topBoxCount: 2,
  bottomBoxCount: 2,
  ...changes,
});
const version = (number: number, items: Item[], indices: Index[] = [], code = 'q') => ({
  code,
  version: number,
  sections: [{ code: 's', title: { ja: '' }, items }],
  indices,
});

describe('an item in another version', () => {
  const first = version(1, [rating('a'), rating('b'), rating('c')]);
  const second = version(2, [
    rating('x', { text: { ja: '改' }, continues: { version: 1, item: 'a', change: 'wording' } }),
    rating('b', { max: 5, continues: { version: 1, change: 'scale' } }),
    rating('c'),
  ]);
  const third = version(3, [
    rating('y', { continues: { version: 2, item: 'x', change: 'none' } }),
    rating('b', { continues: { version: 1, change: 'none' } }),
    rating('new'),
  ]);
  const all = [first, second, third];

  it('is followed from version to version, forwards and backwards, with all that changed', () => {
    expect(itemContinuity('a', first, third, all)).toEqual({ code: 'y', change: 'wording' });
    expect(itemContinuity('y', third, first, all)).toEqual({ code: 'a', change: 'wording' });
    expect(itemContinuity('x', second, third, all)).toEqual({ code: 'y', change: 'none' });
  });

  it('keeps apart what was once on another scale, even where a later version went back', () => {
    expect(itemContinuity('b', first, second, all)).toEqual({ code: 'b', change: 'scale' });
    expect(itemContinuity('b', second, third, all)).toEqual({ code: 'b', change: 'scale' });
    expect(itemContinuity('b', first, third, all)).toEqual({ code: 'b', change: 'none' });
  });

  it('that says nothing of itself is compared by its code', () => {
    expect(itemContinuity('c', first, second, all)).toEqual({ code: 'c', change: 'none' });
    const changed = version(2, [rating('c', { min: 0 })]);
    expect(itemContinuity('c', first, changed, [])).toEqual({ code: 'c', change: 'scale' });
    expect(itemContinuity('c', first, version(2, [rating('c', { text: { ja: '別' } })]), [])).toEqual({
      code: 'c',
      change: 'wording',
    });
  });

  it('may have gone, have come, or belong to another questionnaire', () => {
    expect(itemContinuity('c', first, third, all)).toBeUndefined();
    expect(itemContinuity('new', third, first, all)).toBeUndefined();
    expect(itemContinuity('nothing', first, second, all)).toBeUndefined();
    expect(itemContinuity('a', first, version(1, [rating('a')], [], 'other'), all)).toBeUndefined();
  });

  it('is compared within one version too: a wave has its own words', () => {
    const filled = version(1, [rating('a', { text: { ja: '枚方市の到達度' } })]);
    expect(itemContinuity('a', first, filled, all)).toEqual({ code: 'a', change: 'wording' });
  });

  it('that counts who came first belongs to its ranking', () => {
    const ranking = (code: string, continues?: Item['continues']): Item => ({
      type: 'ranking',
      code,
      text: { ja: '必要' },
      options: [],
      rankCount: 3,
      ...(continues !== undefined && { continues }),
    });
    const before = version(1, [ranking('need')]);
    const after = version(2, [ranking('want', { version: 1, item: 'need', change: 'none' })]);
    expect(itemContinuity('need_first', before, after, [])).toEqual({ code: 'want_first', change: 'none' });
  });
});

describe('a date in another version', () => {
  const date = (changes: Partial<Extract<Item, { type: 'date' }>> = {}): Item => ({
    type: 'date',
    code: 'hired',
    text: { ja: '採用日' },
    precision: 'year',
    earliest: '1980',
    latest: '2026',
    bands: [
      { code: 'before', label: { ja: '前' }, atMost: '1999' },
      { code: 'after', label: { ja: '後' } },
    ],
    ...changes,
  });
  const follow = (after: Item) =>
    itemContinuity('hired', version(1, [date()]), version(2, [after]), [])?.change;

  it.each<[string, Item, string]>([
    ['as it was', date(), 'none'],
    ['in other words', date({ help: { ja: '年度ではなく年' } }), 'wording'],
    [
      'with another band',
      date({ bands: [{ code: 'before', label: { ja: '前' }, atMost: '2009' }] }),
      'scale',
    ],
    ['up to another year', date({ latest: '2030' }), 'scale'],
    ['of another type', rating('hired'), 'scale'],
  ])('%s', (_, after, change) => {
    expect(follow(after)).toBe(change);
  });
});

describe('an index in another version', () => {
  const index: Index = {
    code: 'i',
    label: { ja: '指標' },
    items: ['a', 'b'],
    scoring: 'score',
    aggregation: 'pooled',
    minimumAnsweredCount: 1,
    decimals: 1,
  };
  const before = version(1, [rating('a'), rating('b')], [index]);
  const follow = (items: Item[], changes: Partial<Index> = {}) =>
    indexContinuity('i', before, version(2, items, [{ ...index, ...changes }]), []);

  it('is the same with the same items and rules, however many digits are shown', () => {
    expect(follow([rating('b'), rating('a')], { decimals: 0 })).toEqual({ code: 'i', change: 'none' });
    const renamed = rating('z', { continues: { version: 1, item: 'a', change: 'none' } });
    expect(follow([renamed, rating('b')], { items: ['z', 'b'] })).toEqual({ code: 'i', change: 'none' });
  });

  it('changed its words where an item did', () => {
    expect(follow([rating('a', { text: { ja: '別' } }), rating('b')])?.change).toBe('wording');
  });

  it.each([
    [[rating('a'), rating('b')], { aggregation: 'item-mean' }],
    [[rating('a'), rating('b')], { minimumAnsweredCount: 2 }],
    [[rating('a'), rating('b'), rating('c')], { items: ['a', 'b', 'c'] }],
    [[rating('a', { isReversed: true }), rating('b')], {}],
    [[rating('a', { max: 5 }), rating('b')], {}],
  ] satisfies [Item[], Partial<Index>][])('is another one otherwise', (items, changes) => {
    expect(follow(items, changes)?.change).toBe('scale');
  });

  it('may not be there', () => {
    expect(indexContinuity('i', before, version(2, [rating('a')]), [])).toBeUndefined();
  });
});
