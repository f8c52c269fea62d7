import { expect, it } from 'vitest';
import { tablePlanDifferences } from '../../../surveys/versions/table-plan-differences.ts';

const group = { code: 'n', label: { ja: '管理職' }, options: ['1', '2'] };
const before = {
  banners: [{ item: 'grade', nets: [group] }, { item: 'office' }],
  crosses: [
    { stub: 'a', banner: 'b' },
    { stub: 'c', banner: 'b' },
  ],
};

it('two plans of the same tables do not differ, in whatever order', () => {
  const turned = {
    banners: [{ item: 'office' }, { item: 'grade', nets: [{ ...group, options: ['2', '1'] }] }],
    crosses: before.crosses.toReversed(),
  };
  expect(tablePlanDifferences(before, turned)).toEqual([]);
});

it('what is new, changed and gone, of attributes, groups and crosses', () => {
  const merge = { code: 'm', label: { ja: '部次長級' }, options: ['1', '2'] };
  const wider = { ...group, options: ['1', '2', '3'] };
  const after = {
    banners: [{ item: 'grade', merges: [merge], nets: [wider] }],
    crosses: [
      { stub: 'a', banner: 'b' },
      { stub: 'd', banner: 'b' },
    ],
  };
  expect(tablePlanDifferences(before, after)).toEqual([
    { part: 'merge', kind: 'added', items: ['grade'], before: null, after: merge },
    { part: 'net', kind: 'changed', items: ['grade'], before: group, after: wider },
    { part: 'cross', kind: 'added', items: ['d', 'b'], before: null, after: null },
    { part: 'banner', kind: 'removed', items: ['office'], before: null, after: null },
    { part: 'cross', kind: 'removed', items: ['c', 'b'], before: null, after: null },
  ]);
});

it('an attribute within another is another banner than the attribute alone', () => {
  const after = {
    ...before,
    banners: [...before.banners, { item: 'grade', within: 'office', nets: [group] }],
  };
  expect(tablePlanDifferences(before, after)).toEqual([
    { part: 'banner', kind: 'added', items: ['grade', 'office'], before: null, after: null },
    { part: 'net', kind: 'added', items: ['grade', 'office'], before: null, after: group },
  ]);
});
