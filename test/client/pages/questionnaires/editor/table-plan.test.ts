import { describe, expect, test } from 'vitest';
import { selectionOf } from '../../../../../client/pages/questionnaires/editor/draft/edit-context.ts';
import {
  editedDraft,
  withQuestionnaire,
} from '../../../../../client/pages/questionnaires/editor/draft/edited-draft.ts';
import {
  emptyPart,
  withNewPart,
} from '../../../../../client/pages/questionnaires/editor/draft/edited-questionnaire.ts';
import {
  crossBanners,
  editedTablePlan,
  newGroup,
  tabulatedItems,
  withBanner,
  withGroups,
  withNested,
  withoutBanner,
} from '../../../../../client/pages/questionnaires/editor/draft/edited-table-plan.ts';
import type { SectionPart } from '../../../../../surveys/schema/item.ts';

const options = ['1', '2', '3'].map((code) => ({ code, label: { ja: code } }));
const grade = {
  type: 'single-response' as const,
  code: 'grade',
  text: { ja: '職' },
  isAttribute: true,
  options,
};
const parts: SectionPart[] = [
  { ...emptyPart('rating-scale', 'score'), text: { ja: '点数' } },
  { type: 'ranking', code: 'need', text: { ja: '必要' }, options, rankCount: 2 },
  { ...emptyPart('open-ended', 'voice'), text: { ja: '意見' } },
  grade,
];
const raw = { code: 'own', version: 2, sections: [{ code: 's', items: parts }] };

describe('a draft', () => {
  test('for which nobody has written a plan has every attribute as a banner', () => {
    expect(editedDraft({ questionnaire: raw, tablePlan: null }).tablePlan).toEqual({
      format: 'kotae-table-plan/1',
      questionnaire: 'own',
      version: 2,
      banners: [{ item: 'grade' }],
      crosses: [],
    });
  });

  test('keeps the plan that was written, whatever else stands in its banners', () => {
    const tablePlan = { banners: [{ item: 'grade', other: 1, nets: [{ code: 'n', options: ['1'] }] }] };
    expect(editedDraft({ questionnaire: raw, tablePlan }).tablePlan).toMatchObject({
      banners: [{ item: 'grade', other: 1, nets: [{ code: 'n', label: { ja: '' }, options: ['1'] }] }],
      crosses: [],
    });
  });

  test('has an attribute that is added as another banner', () => {
    const draft = editedDraft({ questionnaire: raw, tablePlan: null });
    const office = { ...grade, code: 'office' };
    const after = withQuestionnaire(draft, withNewPart(draft.questionnaire, { section: 0, part: 0 }, office));
    expect(after.tablePlan.banners).toEqual([{ item: 'grade' }, { item: 'office' }]);
  });
});

describe('a plan', () => {
  const { questionnaire, tablePlan } = editedDraft({ questionnaire: raw, tablePlan: null });
  const items = tabulatedItems(questionnaire);

  test('tabulates everything but free text, and crosses with what has options and is no banner', () => {
    expect(items.map(({ code }) => code)).toEqual(['score', 'need', 'need_first', 'grade']);
    expect(crossBanners(tablePlan, items).map(({ code }) => code)).toEqual(['need', 'need_first']);
    expect(crossBanners(withoutBanner(tablePlan, 0), items).map(({ code }) => code)).toContain('grade');
  });

  test('has no cross with what becomes a banner: that table is there already', () => {
    const crossed = {
      ...withoutBanner(tablePlan, 0),
      crosses: [
        { stub: 'score', banner: 'grade' },
        { stub: 'score', banner: 'need' },
      ],
    };
    expect(withBanner(crossed, 'grade')).toMatchObject({
      banners: [{ item: 'grade' }],
      crosses: [{ stub: 'score', banner: 'need' }],
    });
  });

  test('divides an attribute within another as it is divided by itself, and may still be crossed with it', () => {
    const merges = [{ code: 'm', label: { ja: '部次長級' }, options: ['1', '2'] }];
    const nested = withNested(withGroups(tablePlan, 0, 'merges', merges), 'office', 'grade');
    expect(nested.banners).toEqual([
      { item: 'grade', merges },
      { item: 'grade', merges, within: 'office' },
    ]);
    expect(crossBanners(withoutBanner(nested, 0), items).map(({ code }) => code)).toContain('grade');
  });

  test('groups options under codes that neither options nor groups have', () => {
    const net = newGroup(
      { item: 'grade', nets: [{ code: 'net1', label: { ja: '' }, options: [] }] },
      grade,
      'nets',
    );
    expect(net).toEqual({ code: 'net2', label: { ja: '' }, options: [] });
    const more = editedTablePlan({ banners: [{ item: 'grade', other: 1 }] }, questionnaire);
    const grouped = withGroups(more, 0, 'nets', [net]);
    expect(grouped.banners).toEqual([{ item: 'grade', other: 1, nets: [net] }]);
    expect(withGroups(grouped, 0, 'nets', []).banners).toEqual([{ item: 'grade', other: 1 }]);
  });
});

test('what is wrong with the plan leads to its form', () => {
  expect(selectionOf(['tablePlan', 'banners', 0, 'nets', 1, 'options'])).toEqual({ kind: 'tables' });
});
