import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followedPlan } from '../../../surveys/versions/followed-table-plan.ts';
import { checkTablePlan } from '../../../surveys/check/check-table-plan.ts';
import { defaultTablePlan } from '../../../surveys/items/default-table-plan.ts';
import type { SectionPart, SingleResponseItem } from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';

const choice = (code: string, options: string[], isAttribute = false): SingleResponseItem => ({
  type: 'single-response',
  code,
  text: { ja: code },
  options: options.map((option) => ({ code: option, label: { ja: option } })),
  ...(isAttribute && { isAttribute }),
});

const own = (...items: SectionPart[]): Questionnaire => ({
  format: 'kotae-questionnaire/1',
  code: 'own',
  version: 1,
  title: { ja: '調査' },
  purpose: { ja: '目的' },
  languages: ['ja'],
  estimatedMinutes: 5,
  sections: [{ code: 's', title: { ja: '節' }, items }],
});

const grade = choice('grade', ['1', '2', '3', '4'], true);
const worth = choice('worth', ['a', 'b']);
const reason = choice('reason', ['a', 'b']);
const before = own(worth, reason, grade);
const plan: TablePlan = {
  ...defaultTablePlan(before),
  banners: [
    {
      item: 'grade',
      merges: [{ code: 'm', label: { ja: '部次長級' }, options: ['1', '2'] }],
      nets: [{ code: 'n', label: { ja: '管理職' }, options: ['1', '2', '3'] }],
    },
  ],
  crosses: [
    { stub: 'worth', banner: 'reason' },
    { stub: 'reason', banner: 'worth' },
  ],
};

describe('a plan after a change of its questionnaire', () => {
  it('is the same where nothing it names was changed', () => {
    const after = own({ ...worth, text: { ja: 'やりがい' } }, grade, reason, choice('new', ['a', 'b']));
    expect(followedPlan(plan, before, after)).toEqual(plan);
  });

  it('knows an item under its new code', () => {
    const after = own({ ...worth, code: 'value' }, reason, { ...grade, code: 'rank' });
    const followed = followedPlan(plan, before, after);
    expect(followed.crosses).toEqual([
      { stub: 'value', banner: 'reason' },
      { stub: 'reason', banner: 'value' },
    ]);
    expect(followed.banners).toEqual([{ ...plan.banners[0], item: 'rank' }]);
  });

  it('knows both attributes of groups within groups, and forgets those within what is none any more', () => {
    const office = choice('office', ['x', 'y'], true);
    const nested = { ...plan, banners: [...plan.banners, { item: 'grade', within: 'office' }] };
    const both = own(worth, reason, office, grade);
    const renamed = own(worth, reason, { ...office, code: 'place' }, { ...grade, code: 'rank' });
    expect(followedPlan(nested, both, renamed).banners.at(-1)).toEqual({ item: 'rank', within: 'place' });
    expect(followedPlan(nested, both, before).banners).toEqual(plan.banners);
  });

  it('knows an option under its new code, and forgets one that is gone', () => {
    const [first, second, third, fourth] = grade.options;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined)
      throw new Error('no options');
    const renamed = own(worth, reason, {
      ...grade,
      options: [first, { ...second, code: '20' }, third, fourth],
    });
    expect(followedPlan(plan, before, renamed).banners[0]).toMatchObject({
      merges: [{ options: ['1', '20'] }],
      nets: [{ options: ['1', '20', '3'] }],
    });
    const without = own(worth, reason, { ...grade, options: [first, third, fourth] });
    // A merged group of one is none.
    expect(followedPlan(plan, before, without).banners[0]).toMatchObject({
      merges: [],
      nets: [{ options: ['1', '3'] }],
    });
  });

  it('loses the tables of an item that is gone, and the banner of what is no attribute any more', () => {
    expect(followedPlan(plan, before, own(worth, grade)).crosses).toEqual([]);
    const { isAttribute: _, ...plain } = grade;
    expect(followedPlan(plan, before, own(worth, reason, plain)).banners).toEqual([]);
  });

  it('has what became an attribute as a banner, in place of crosses with it', () => {
    const followed = followedPlan(plan, before, own(worth, { ...reason, isAttribute: true }, grade));
    expect(followed.banners.map(({ item }) => item)).toEqual(['grade', 'reason']);
    expect(followed.crosses).toEqual([{ stub: 'reason', banner: 'worth' }]);
  });

  it('leaves an attribute out that was left out', () => {
    const without = { ...plan, banners: [] };
    expect(
      followedPlan(without, before, own(worth, reason, grade, choice('new', ['a', 'b']))).banners,
    ).toEqual([]);
  });

  it('leaves untouched what it does not know of a banner', () => {
    const [banner] = plan.banners;
    const more = { ...plan, banners: [{ ...banner, item: 'grade', other: 'kept' }] };
    expect(followedPlan(more, before, own({ ...worth, code: 'value' }, reason, grade)).banners[0]).toEqual(
      more.banners[0],
    );
  });

  it('does not rename to a code that another item has: the check names what is wrong', () => {
    const twice = own({ ...worth, code: 'reason' }, reason, grade);
    expect(followedPlan(plan, before, twice).crosses).toEqual([]);
  });

  it('follows a ranking with the table of what came first', () => {
    const ranking: SectionPart = { ...worth, type: 'ranking', code: 'need', rankCount: 1 };
    const ranked: TablePlan = { ...plan, banners: [], crosses: [{ stub: 'reason', banner: 'need_first' }] };
    const followed = followedPlan(ranked, own(ranking, reason), own({ ...ranking, code: 'wish' }, reason));
    expect(followed.crosses).toEqual([{ stub: 'reason', banner: 'wish_first' }]);
  });
});

it('a right plan stays right, whatever is added, moved, renamed or taken away', () => {
  const pool = [worth, reason, grade, choice('section', ['1', '2'], true), choice('other', ['a', 'b', 'c'])];
  const codes = fc.uniqueArray(fc.constantFrom('x1', 'x2', 'x3', 'x4', 'x5'), { minLength: 5, maxLength: 5 });
  const afterwards = fc
    .record({
      items: fc.shuffledSubarray(pool, { minLength: 1 }),
      codes,
      renamed: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      attributes: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      dropped: fc.nat(3),
    })
    .map(({ items, codes: fresh, renamed, attributes, dropped }) =>
      own(
        ...items.map((item, index): SingleResponseItem => {
          const options = item.options.length > 2 ? item.options.toSpliced(dropped, 1) : item.options;
          const code = renamed[index] === true ? (fresh[index] ?? item.code) : item.code;
          return { ...item, code, options, isAttribute: attributes[index] ?? false };
        }),
      ),
    );
  fc.assert(
    fc.property(afterwards, (after) => {
      const whole = own(...pool);
      const right: TablePlan = {
        ...plan,
        banners: [...plan.banners, { item: 'section' }],
        crosses: [...plan.crosses, { stub: 'grade', banner: 'other' }],
      };
      expect(checkTablePlan(right, whole).issues).toEqual([]);
      expect(checkTablePlan(followedPlan(right, whole, after), after).issues).toEqual([]);
    }),
  );
});
