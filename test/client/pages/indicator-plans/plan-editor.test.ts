import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import { controlOf, fiscalYearOf } from '../../../../client/pages/indicator-plans/edited-plan.ts';
import { PlanEditorPage } from '../../../../client/pages/indicator-plans/plan-editor-page.ts';
import type { Catalogue, CatalogueEntry } from '../../../../analysis/report/catalogue.ts';
import type { IndicatorPlanChange } from '../../../../server/contract/publishing/indicator-plans.ts';
import type { IndicatorPlan } from '../../../../surveys/schema/indicator-plan.ts';
import { planSheet } from './plan-sheet-sample.ts';
import { mounted, textOf } from '../../mounting.ts';
import { frequencyTable, indexTable, scaleTable } from '../../published-tables.ts';
import { eventually } from '../../../eventually.ts';

const entry = (table: typeof scaleTable, id: string): CatalogueEntry => ({
  id,
  kind: id.includes('*') ? 'cross-tab' : 'frequency',
  stub: table.stub,
  stubLabel: table.stubLabel,
  stubKind: table.stubKind,
  banner: id.includes('*') ? 'grade' : null,
  bannerLabel: table.bannerLabel,
  sectionLabel: null,
  suppressedPointCount: 0,
});
const catalogue: Catalogue = {
  wave: 'w1',
  waveTitle: { ja: '調査1' },
  organisation: { ja: '市' },
  isSynthetic: true,
  status: 'published',
  publishedAt: '2025-04-20T00:00:00.000Z',
  opensOn: '2025-03-20',
  closesOn: '2025-04-10',
  eligibleCount: 100,
  responseCount: 60,
  minimumBase: 10,
  entries: [
    entry(scaleTable, 'attainment1'),
    entry(scaleTable, 'attainment1*grade'),
    entry(frequencyTable, 'work'),
    entry(indexTable, 'engagement'),
  ],
};
const waves = [
  { code: 'w1', title: { ja: '調査1' }, state: 'published', opensOn: '2025-03-20' },
  { code: 'w2', title: { ja: '調査2' }, state: 'draft', opensOn: '2027-09-01' },
];
const tables: Record<string, unknown> = {
  attainment1: scaleTable,
  'attainment1*grade': scaleTable,
  work: frequencyTable,
  engagement: indexTable,
};
const oldReport = { code: 'old', title: { ja: '旧報告書' }, fiscalYear: 2020 };
const sent: IndicatorPlanChange[] = [];
let refusal: Response | undefined;

async function open(properties: Partial<PlanEditorPage> = {}): Promise<PlanEditorPage> {
  sent.splice(0);
  refusal = undefined;
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'PUT') {
      sent.push(JSON.parse(body ?? '') as IndicatorPlanChange);
      return refusal ?? Response.json({ ...planSheet, revision: 1 });
    }
    if (url.endsWith('/waves')) return Response.json({ waves });
    if (url.endsWith('/printed-reports')) return Response.json({ reports: [{ report: oldReport }] });
    if (url.endsWith('/indicator-plans')) return Response.json({ plans: [{ code: 'plan-1' }] });
    if (url.endsWith('/tables')) return Response.json(catalogue);
    return Response.json(tables[decodeURIComponent(url.split('/').at(-1) ?? '')]);
  });
  const page = await mounted(new PlanEditorPage(), { code: '', ...properties });
  await eventually(() => expect(page.querySelector('#plan-title')).not.toBeNull());
  return page;
}
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

function control(page: Element, id: string): HTMLInputElement {
  const found = page.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
  if (found === null) throw new Error(`no ${id}`);
  return found;
}

async function set(page: PlanEditorPage, id: string, value: string): Promise<void> {
  const field = control(page, id);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await page.updateComplete;
}

async function press(page: PlanEditorPage, id: string): Promise<void> {
  control(page, id).click();
  await page.updateComplete;
}

async function withIndicator(): Promise<PlanEditorPage> {
  const page = await open();
  await set(page, 'plan-title', '育成計画');
  await press(page, 'wave-choice-w1');
  await eventually(() => expect(control(page, 'indicator-add').disabled).toBe(false));
  await press(page, 'indicator-add');
  await eventually(() => control(page, 'indicator-0-statistic'));
  return page;
}

async function save(page: PlanEditorPage): Promise<IndicatorPlan> {
  control(page, 'plan-title').closest('form')?.requestSubmit();
  await eventually(() => expect(sent.length).toBeGreaterThan(0));
  return sent.at(-1)?.plan as IndicatorPlan;
}

test('a fiscal year begins in April', () => {
  expect(['2025-03-31', '2025-04-01', '2024-12-31'].map(fiscalYearOf)).toEqual([2024, 2025, 2024]);
});

test('an issue leads to the control where it is corrected', () => {
  expect(
    [
      ['title', 'ja'],
      ['lastFiscalYear'],
      ['waves', 2, 'wave'],
      ['indicators', 1, 'label', 'ja'],
      ['indicators', 1, 'source', 'table'],
      ['indicators', 1, 'statistic', 'options'],
      ['indicators', 1, 'target', 'value'],
      ['indicators', 1, 'baselineWave'],
      ['indicators', 1],
    ].map(controlOf),
  ).toEqual([
    'plan-title',
    'plan-lastFiscalYear',
    'wave-2-year',
    'indicator-1-label',
    'indicator-1-table',
    'indicator-1-statistic',
    'indicator-1-value',
    'indicator-1-baselineWave',
    'indicator-1-label',
  ]);
});

test('a plan is made of choices: the wave’s year, an item, its figure, a target typed in percent', async () => {
  const page = await withIndicator();
  expect(control(page, 'plan-code').value).toBe('plan-2');
  await set(page, 'indicator-0-statistic', 'top-box');
  await press(page, 'indicator-0-has-target');
  await set(page, 'indicator-0-value', '５７．５');
  const plan = await save(page);
  expect(plan.waves).toEqual([{ wave: 'w1', fiscalYear: 2024 }]);
  expect(plan.indicators).toEqual([
    {
      code: 'indicator1',
      label: scaleTable.stubLabel,
      source: { wave: 'w1', table: 'attainment1', group: 'total' },
      statistic: { kind: 'top-box' },
      direction: 'higher',
      baselineWave: 'w1',
      target: { value: 0.575, fiscalYear: plan.lastFiscalYear, judgedBy: 'interval' },
    },
  ]);
  await eventually(() => expect(location.pathname).toBe('/results/plans/plan-2'));
});

test('targets of earlier years are typed in percent and kept in the order of years', async () => {
  const page = await withIndicator();
  await set(page, 'indicator-0-statistic', 'top-box');
  await press(page, 'indicator-0-has-target');
  await press(page, 'indicator-0-milestones-add');
  await set(page, 'indicator-0-milestones-0-value', '42.5');
  await set(page, 'indicator-0-milestones-0-year', '2027');
  await press(page, 'indicator-0-milestones-add');
  await set(page, 'indicator-0-milestones-1-year', '2026');
  const plan = await save(page);
  expect(plan.indicators[0]?.target?.milestones).toEqual([
    { fiscalYear: 2026, value: 0.5 },
    { fiscalYear: 2027, value: 0.425 },
  ]);
});

test('counts are typed by year with their source, and the rule is chosen', async () => {
  const page = await open();
  await set(page, 'plan-title', '育成計画');
  await press(page, 'count-add');
  await set(page, 'count-0-label', 'DX推進リーダー（レベル1）');
  await press(page, 'count-0-targets-add');
  await set(page, 'count-0-targets-0-year', '2025');
  await set(page, 'count-0-targets-0-value', '100');
  await press(page, 'count-0-figures-add');
  await set(page, 'count-0-figures-0-year', '2025');
  await set(page, 'count-0-figures-0-value', '１０４');
  await set(page, 'count-0-figures-0-source', 'DX推進課');
  await set(page, 'plan-rule-certainty', '0.9');
  await set(page, 'plan-rule-grades', 'a-to-d');
  await set(page, 'plan-rule-grade-1-from', '75');
  const plan = await save(page);
  expect(plan.counts).toEqual([
    {
      code: 'count-1',
      label: { ja: 'DX推進リーダー（レベル1）' },
      unit: { ja: '人', en: 'people' },
      counting: 'cumulative',
      direction: 'higher',
      targets: [{ fiscalYear: 2025, value: 100 }],
      figures: [{ fiscalYear: 2025, value: 104, source: 'DX推進課' }],
    },
  ]);
  expect(plan.rule).toMatchObject({ certainty: 0.9, beforeTargetYear: 'path' });
  expect(plan.rule?.grades?.steps.map(({ from }) => from)).toEqual([1, 0.75, 0.5, null]);
  expect((await axe.run(page)).violations).toEqual([]);
});

test('the usual rule is not written down', async () => {
  const page = await withIndicator();
  await set(page, 'plan-rule-before', 'wait');
  await set(page, 'plan-rule-before', 'path');
  expect(await save(page)).not.toHaveProperty('rule');
});

test('a report printed before is chosen, and can be the baseline', async () => {
  const page = await withIndicator();
  await press(page, 'printed-choice-old');
  await set(page, 'indicator-0-baselineWave', 'old');
  const plan = await save(page);
  expect([plan.printed, plan.indicators[0]?.baselineWave]).toEqual([['old'], 'old']);
});

test('another item takes its own figure, label and no target of the one before', async () => {
  const page = await withIndicator();
  await press(page, 'indicator-0-has-target');
  await set(page, 'indicator-0-table', 'work');
  await eventually(() => control(page, 'indicator-0-option-2'));
  await press(page, 'indicator-0-option-2');
  await press(page, 'indicator-0-option-1');
  const plan = await save(page);
  expect(plan.indicators[0]).toMatchObject({
    label: frequencyTable.stubLabel,
    statistic: { kind: 'proportion', options: ['1', '2'], base: 'answered' },
  });
  expect(plan.indicators[0]).not.toHaveProperty('target');
});

test('a label of one’s own stays; a group is chosen from the table', async () => {
  const page = await withIndicator();
  await set(page, 'indicator-0-label', '幹部の到達度');
  await set(page, 'indicator-0-banner', 'grade');
  await eventually(() => control(page, 'indicator-0-group'));
  await set(page, 'indicator-0-group', '1');
  expect((await save(page)).indicators[0]).toMatchObject({
    label: { ja: '幹部の到達度' },
    source: { table: 'attainment1*grade', group: '1' },
  });
});

test('indicators are moved and removed by keyboard, and that is said', async () => {
  const page = await withIndicator();
  await press(page, 'indicator-add');
  await set(page, 'indicator-1-table', 'engagement');
  page.querySelectorAll<HTMLButtonElement>('.row-buttons button')[3]?.click();
  await page.updateComplete;
  expect([...page.querySelectorAll('.list-form > legend')].map((legend) => legend.textContent)).toEqual([
    indexTable.stubLabel.ja,
    scaleTable.stubLabel.ja,
  ]);
  page.querySelectorAll<HTMLButtonElement>('.row-buttons button')[2]?.click();
  await page.updateComplete;
  expect(textOf(page.querySelector('.save-bar')!)).toContain('を取り除きました。');
  await eventually(() => expect(document.activeElement?.id).toBe('indicator-add'));
  expect((await save(page)).indicators.map(({ code }) => code)).toEqual(['indicator1']);
});

test('what is refused is said, and nothing typed is lost', async () => {
  const page = await withIndicator();
  refusal = Response.json(
    {
      type: 'about:blank',
      status: 422,
      code: 'invalid-plan',
      title: '計画に誤りがあります。',
      issues: [{ code: 'x', path: ['indicators', 0, 'target', 'value'], facts: {}, words: '範囲の外です。' }],
    },
    { status: 422 },
  );
  await save(page);
  await eventually(() => expect(textOf(page.querySelector('[role=alert]')!)).toContain('範囲の外です。'));
  expect(control(page, 'plan-title').value).toBe('育成計画');
  expect(textOf(page.querySelector('.save-bar')!)).toContain('保存していない変更があります。');
  expect((await axe.run(page)).violations).toEqual([]);
});

test('without a published wave there is nothing to choose from', async () => {
  const page = await open();
  await press(page, 'wave-choice-w2');
  expect(textOf(page)).toContain('公開済みの調査を1つ以上選んでください');
  expect(page.querySelector('#indicator-add')).toBeNull();
});
