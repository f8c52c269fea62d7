import { describe, expect, it } from 'vitest';
import { checkTablePlan } from '../../../surveys/check/check-table-plan.ts';
import { defaultTablePlan } from '../../../surveys/items/default-table-plan.ts';
import type { Banner, TablePlan } from '../../../surveys/schema/table-plan.ts';
import { grade, questionnaire, reason, rewarding, section } from '../planted-questionnaire.ts';

const survey = questionnaire();
const plan: TablePlan = {
  format: 'kotae-table-plan/1',
  questionnaire: 'planted',
  version: 1,
  banners: [{ item: 'grade' }],
  crosses: [
    { stub: 'reason', banner: 'reason' },
    { stub: 'rewarding', banner: 'reason' },
  ],
};
const issues = (change: object) => checkTablePlan({ ...plan, ...change }, survey).issues;
const merged = (...merges: NonNullable<Banner['merges']>) => issues({ banners: [{ item: 'grade', merges }] });
const label = { ja: '管理職', en: 'Managers' };

it('gives back a clean plan', () => {
  expect(checkTablePlan(plan, survey)).toEqual({ plan, issues: [] });
});

it('reads the shape first', () => {
  expect(issues({ crosses: undefined, colour: 'red' })).toEqual([
    { code: 'missing-key', path: ['crosses'], facts: { key: 'crosses' } },
    { code: 'unknown-key', path: ['colour'], facts: { key: 'colour' } },
  ]);
});

it.each([{ questionnaire: 'other' }, { version: 2 }])(
  'belongs to its questionnaire and version: %j',
  (change) => {
    expect(issues(change).map(({ code, path }) => [code, ...path])).toEqual([
      ['other-questionnaire', 'questionnaire'],
    ]);
  },
);

describe('banners', () => {
  it('are known attributes, each once', () => {
    const banners = ['age', 'rewarding', 'reason', 'grade', 'grade'].map((item) => ({ item }));
    const found = issues({ banners, crosses: [] });
    expect(found.map(({ code, path }) => [code, path[1]])).toEqual([
      ['duplicate-code', 4],
      ['unknown-item', 0],
      ['not-an-attribute', 1],
      ['not-an-attribute', 2],
    ]);
  });
  it('may merge options', () => {
    expect(merged({ code: 'm', label, options: ['1', '2'] })).toEqual([]);
  });
  it('merge known options, each once', () => {
    const found = merged(
      { code: 'm', label, options: ['1', '9'] },
      { code: 'n', label, options: ['2', '1'] },
    );
    expect(found).toEqual([
      {
        code: 'unknown-option',
        path: ['banners', 0, 'merges', 0, 'options', 1],
        facts: { option: '9', options: ['1', '2', '3'] },
      },
      {
        code: 'option-merged-twice',
        path: ['banners', 0, 'merges', 1, 'options', 1],
        facts: { option: '1' },
      },
    ]);
  });
  it('merge into new codes', () => {
    const found = merged({ code: '3', label, options: ['1', '2'] });
    expect(found).toEqual([
      { code: 'duplicate-code', path: ['banners', 0, 'merges', 0, 'code'], facts: { code: '3' } },
    ]);
  });
  it('do not merge into the codes of tables', () => {
    expect(merged({ code: 'not_stated', label, options: ['1', '2'] })).toEqual([
      { code: 'reserved-code', path: ['banners', 0, 'merges', 0, 'code'], facts: { code: 'not_stated' } },
    ]);
  });
  it('name merged groups in both languages', () => {
    const found = merged({ code: 'm', label: { ja: '管理職' }, options: ['1', '2'] });
    expect(found.map((issue) => issue.code)).toEqual(['missing-translation']);
  });
});

describe('banners within banners', () => {
  const department = { ...grade, code: 'department' };
  const options = Array.from({ length: 5334 }, (_, index) => ({
    ...grade.options[0],
    code: `d${index}`,
    label,
  }));
  const two = questionnaire(
    section('a', [grade, department, { ...department, code: 'office', options }, rewarding, reason]),
  );
  const nested = (...banners: Banner[]) =>
    checkTablePlan({ ...plan, banners }, two).issues.map(({ code, path }) => [code, ...path].join(' '));
  const inner: Banner = { item: 'grade', within: 'department' };

  it('stand beside both items alone, or by themselves', () => {
    expect(nested({ item: 'grade' }, { item: 'department' }, inner)).toEqual([]);
    expect(nested(inner)).toEqual([]);
    expect(nested(inner, { item: 'grade', within: 'office', merges: [] })).not.toContain('duplicate-code');
    expect(nested(inner, inner)).toEqual(['duplicate-code banners 1 item']);
  });
  it('are within another attribute, and no more than two deep', () => {
    expect(nested({ item: 'grade', within: 'grade' })).toEqual(['nested-in-itself banners 0 within']);
    expect(nested({ item: 'grade', within: 'age' })).toEqual(['unknown-item banners 0 within']);
    expect(nested({ item: 'grade', within: 'reason' })).toEqual(['not-an-attribute banners 0 within']);
    expect(nested(inner, { item: 'department', within: 'grade' })).toEqual([
      'nested-twice banners 0 within',
      'nested-twice banners 1 within',
    ]);
    expect(nested({ item: 'department', within: 'office' }, inner)).toContain(
      'nested-twice banners 1 within',
    );
  });
  it('make no more groups than can be read and protected; merged ones count as one', () => {
    const office: Banner = { item: 'grade', within: 'office' };
    expect(checkTablePlan({ ...plan, banners: [office] }, two).issues).toEqual([
      {
        code: 'too-many-nested-groups',
        path: ['banners', 0, 'within'],
        facts: { count: 16_002, most: 16_000 },
      },
    ]);
    const merges = [{ code: 'm', label, options: ['d0', 'd1', 'd2'] }];
    expect(nested({ item: 'office', merges }, office)).toEqual([]);
  });
  it('have nets that hold one another or have nothing in common', () => {
    const nets = (...all: string[][]) =>
      all.map((codes, index) => ({ code: `n${index}`, label, options: codes }));
    expect(nested({ item: 'grade', nets: nets(['1', '2'], ['2', '3']) })).toEqual([]);
    expect(nested({ item: 'grade', nets: nets(['1', '2'], ['2', '3']) }, inner)).toEqual([
      'nets-overlap banners 0 nets',
    ]);
    expect(nested({ ...inner, nets: nets(['1', '2'], ['1', '2', '3']) })).toEqual([]);
    expect(nested({ ...inner, nets: nets(['1', '2'], ['2', '3']) })).toEqual(['nets-overlap banners 0 nets']);
  });
});

describe('crosses', () => {
  it.each([
    [{ stub: 'age', banner: 'reason' }, 'unknown-item', 'stub'],
    [{ stub: 'reason', banner: 'age' }, 'unknown-item', 'banner'],
    [{ stub: 'opinion', banner: 'reason' }, 'not-tabulated', 'stub'],
    [{ stub: 'reason', banner: 'opinion' }, 'not-tabulated', 'banner'],
    [{ stub: 'reason', banner: 'rewarding' }, 'wrong-banner', 'banner'],
  ])('%j: %s', (cross, code, side) => {
    const found = issues({ crosses: [cross] });
    expect(found).toEqual([
      { code, path: ['crosses', 0, side], facts: { item: cross[side === 'stub' ? 'stub' : 'banner'] } },
    ]);
  });
  it('are not a table that is in the plan already', () => {
    const crosses = [...plan.crosses, plan.crosses[0], { stub: 'reason', banner: 'grade' }];
    expect(issues({ crosses })).toEqual([
      { code: 'duplicate-table', path: ['crosses', 2], facts: { table: 'reason*reason' } },
      { code: 'duplicate-table', path: ['crosses', 3], facts: { table: 'reason*grade' } },
    ]);
  });
});

describe('default table plan', () => {
  it('has every attribute as a banner and is itself clean', () => {
    const two = questionnaire(section('a', [grade, { ...grade, code: 'department' }]));
    const { banners, crosses } = defaultTablePlan(two);
    expect(banners).toEqual([{ item: 'grade' }, { item: 'department' }]);
    expect(crosses).toEqual([]);
    expect(checkTablePlan(defaultTablePlan(two), two).issues).toEqual([]);
  });
});
