import { nothing, render } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dateAuthoring } from '../../../../client/items/date/date-authoring.ts';
import type { EditContext } from '../../../../client/pages/questionnaires/editor/draft/edit-context.ts';
import { emptyQuestionnaire } from '../../../../client/pages/questionnaires/editor/draft/edited-questionnaire.ts';
import { ja } from '../../../../client/strings/console/ja.ts';
import type { DateItem, SectionPart } from '../../../../surveys/schema/item.ts';

const context: EditContext = {
  questionnaire: emptyQuestionnaire('own'),
  tablePlan: { format: 'kotae-table-plan/1', questionnaire: 'own', version: 1, banners: [], crosses: [] },
  language: 'ja',
  words: ja,
  translations: [],
  issues: [],
  selection: { kind: 'part', section: 0, part: 0 },
  change: () => undefined,
  changePlan: () => undefined,
  select: () => undefined,
  focus: () => undefined,
  rename: () => undefined,
  go: () => undefined,
  unapplied: new Map(),
  say: () => undefined,
};
const added = dateAuthoring.empty({ code: 'hired', text: { ja: '採用日' } });

/** The form, its changes written down and shown again as the editor does. */
function show(part: DateItem): Partial<SectionPart>[] {
  const changes: Partial<SectionPart>[] = [];
  const form = (own: DateItem): void => {
    const onChange = (changed: Partial<SectionPart>): void => {
      changes.push(changed);
      form({ ...own, ...(changed as Partial<DateItem>) });
    };
    render(
      dateAuthoring.form({ id: 'part', path: [], part: own, earlier: [], onChange }, context),
      document.body,
    );
  };
  form(part);
  return changes;
}

describe('the form of a date', () => {
  afterEach(() => render(nothing, document.body));

  test('takes limits as one writes them, and keeps them as ISO does', async () => {
    const changes = show(added);
    await page.getByLabelText('いちばん早い日付').fill('昭和55年4月1日');
    await userEvent.keyboard('{Tab}');
    expect(changes.at(-1)).toEqual({ earliest: '1980-04-01' });
    await expect.element(page.getByLabelText('いちばん早い日付')).toHaveValue('1980-04-01');
    await page.getByLabelText('いちばん遅い日付').fill('いつか');
    await userEvent.keyboard('{Tab}');
    expect(changes.at(-1)).toEqual({ latest: 'いつか' });
  });

  test('limits and bands become as exact as the item, and nothing between them is lost', async () => {
    const bands = [
      { code: 'b1', label: { ja: '前' }, atMost: '1999-12-31' },
      { code: 'b2', label: { ja: '後' } },
    ];
    const changes = show({ ...added, bands });
    const precision = page.getByLabelText('日付の細かさ');
    await userEvent.selectOptions(precision, 'year');
    expect(changes.at(-1)).toEqual({
      precision: 'year',
      earliest: '1950',
      latest: '2049',
      bands: [{ ...bands[0], atMost: '1999' }, bands[1]],
    });
    await userEvent.selectOptions(precision, 'day');
    expect(changes.at(-1)).toEqual({
      precision: 'day',
      earliest: '1950-01-01',
      latest: '2049-12-31',
      bands,
    });
  });

  test('bands are added with a date up to which they go', async () => {
    const changes = show(added);
    await page.getByRole('button', { name: '階級を加える' }).click();
    await page.getByLabelText('この日付まで').fill('H31.3.31');
    await userEvent.keyboard('{Tab}');
    expect(changes.at(-1)).toEqual({ bands: [{ code: 'b1', label: { ja: '' }, atMost: '2019-03-31' }] });
  });
});

describe('a date on paper', () => {
  afterEach(() => render(nothing, document.body));

  test.for([
    ['day', '西暦・令和・平成・昭和 年 月 日'],
    ['month', '西暦・令和・平成・昭和 年 月'],
    ['year', '西暦・令和・平成・昭和 年'],
  ] as const)('has a blank for every part (%s)', ([precision, text]) => {
    const paper = { language: 'ja', words: ja.authoring.paper } as const;
    render(dateAuthoring.paper.answer({ ...added, precision }, paper), document.body);
    expect(document.body.textContent?.replaceAll(/\s+/g, ' ').trim()).toBe(text);
  });

  test('the operator sees how to key it', () => {
    expect(dateAuthoring.paper.keyed(added, 'ja')).toBe('R7.4.1　2025-04-01');
    expect(dateAuthoring.paper.keyed({ ...added, precision: 'month' }, 'ja')).toBe('R7.4　2025-04');
  });
});
