import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../client/styles/base.css';
import '../../../../client/shell/console.css';
import type { ConsolePage, SignedInAccount } from '../../../../client/shell/console-page.ts';
import { PlanPage } from '../../../../client/pages/indicator-plans/plan-page.ts';
import { PlansPage } from '../../../../client/pages/indicator-plans/plans-page.ts';
import type { IndicatorPlanSheet } from '../../../../server/contract/publishing/indicator-plans.ts';
import type { CountIndicator } from '../../../../surveys/schema/indicator-plan.ts';
import { cellsOf, mounted, textOf } from '../../mounting.ts';
import { planSheet } from './plan-sheet-sample.ts';
import { eventually } from '../../../eventually.ts';

const planner: SignedInAccount = { name: '企画', email: 'p@example.jp', role: 'planner' };
const leaders: CountIndicator = {
  code: 'leaders-2',
  label: { ja: 'DX推進リーダー（レベル2）', en: 'DX leaders (level 2)' },
  unit: { ja: '人', en: 'people' },
  counting: 'cumulative',
  direction: 'higher',
  targets: [
    { fiscalYear: 2025, value: 20 },
    { fiscalYear: 2026, value: 40 },
    { fiscalYear: 2027, value: 60 },
  ],
  figures: [{ fiscalYear: 2025, value: 22, source: 'DX推進課（令和8年4月1日現在）' }],
};
const manager: SignedInAccount = { ...planner, role: 'survey-manager' };

async function open<Page extends ConsolePage>(page: Page, answer: unknown, properties: Partial<Page>) {
  vi.stubGlobal('fetch', async () => Response.json(answer));
  await mounted(page, properties);
  await eventually(() => expect(page.querySelector('.loading')).toBeNull());
  await page.updateComplete;
  return page;
}
afterEach(() => vi.unstubAllGlobals());

const rowsOf = (page: Element): string[][] =>
  cellsOf(page).map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')));

test('one row an indicator: figures with intervals, change, target, and status as symbol and word', async () => {
  const page = await open(new PlanPage(), planSheet, { code: 'p', account: planner });
  const [head, first, second, third, fourth] = rowsOf(page);
  expect(head?.slice(1, 4)).toEqual([
    '令和3年度（2021年度） 調査1架空データ',
    '令和6年度（2024年度） 調査2',
    '令和9年度（2027年度）',
  ]);
  expect(first?.slice(1)).toEqual([
    '60.0％ （57.5～62.5） n＝700 【基準】',
    '64.0％＊ （61.5～66.5） n＝700',
    '未公表',
    '+4.0ポイント （+0.4～+7.6） 基準より高い・望ましい方向',
    '70.0％以上 令和9年度（2027年度） 区間で判定',
    '△ 判定保留 目安に達した確率 22％ 評価 3（確率 68％） この年度の目安 65.0％（差 −1.0ポイント） 目標との差 −6.0ポイント 令和6年度（2024年度）の値による',
  ]);
  expect(first?.[0]).toContain('1年度あたり+1.3ポイント');
  expect(second?.slice(1)).toEqual([
    '15.0％ （12.5～17.5） n＝700 【基準】',
    '- （0.0～0.5） n＝700',
    '未公表',
    '−15.0ポイント （−17.0～−13.0） 基準より低い・望ましい方向',
    '10.0％以下 令和9年度（2027年度） 値だけで判定',
    '● 達成 目標に達した確率 99％超 目標との差 −10.0ポイント 令和6年度（2024年度）の値による',
  ]);
  expect(second?.[0]).toContain('係員／割合（はい・無回答を含む）');
  expect(third?.slice(1)).toEqual([
    'X',
    'X',
    '区分が異なる',
    '—',
    '60点以上 令和9年度（2027年度） 値だけで判定',
    '判定しない（値がありません）',
  ]);
  expect(fourth?.slice(1)).toEqual([
    '6.75点 （6.60～6.90） n＝700 【基準】',
    '3.10点※ n＝700',
    '設問なし',
    '比較できる調査がありません',
    '目標なし',
    '判定しない（尺度が変わりました）',
  ]);
});

test('a hidden figure is said to be hidden, and why; changed wording is shown', async () => {
  const page = await open(new PlanPage(), planSheet, { code: 'p', account: planner });
  expect([...page.querySelectorAll('td .spoken')].map((spoken) => spoken.textContent)).toContain(
    '表示しません',
  );
  const text = textOf(page.querySelector('.notes')!);
  expect(text).toContain('＊ 到達度：令和6年度（2024年度）は、次の文言で尋ねました。「新しい設問」');
  expect(text).toContain('※ 平均：令和6年度（2024年度）は尺度が異なるため、比較していません。');
  expect(text).toContain('X：12人未満の回答が分かるのを防ぐため表示しません。');
  expect(page.querySelector('.synthetic')).not.toBeNull();
});

test.each(['ja', 'en'] as const)('the sheet can be read by everybody (%s)', async (language) => {
  const page = await open(new PlanPage(), planSheet, { code: 'p', account: manager, language });
  // What a committee said is in its own language.
  for (const { text } of planSheet.notes) expect(textOf(page)).toContain(text);
  for (const row of page.querySelectorAll('.committee tbody tr')) row.remove();
  expect((await axe.run(page)).violations).toEqual([]);
  const charts = [...page.querySelectorAll('svg[role=img]')].map((chart) => chart.getAttribute('aria-label'));
  expect(charts).toHaveLength(3);
  if (language === 'en') expect(textOf(page)).not.toMatch(/[\u3040-\u30ff]/);
  expect(textOf(page)).not.toMatch(/undefined|NaN|\[object/);
});

test('HR and planners may edit; an empty plan says what to do', async () => {
  const empty = { ...planSheet, indicators: [] };
  for (const account of [manager, planner]) {
    const page = await open(new PlanPage(), empty, { code: 'p', account });
    expect(page.querySelector('a[href="/console/plans/p"]')).not.toBeNull();
    expect(textOf(page)).toContain('「この計画を編集」から');
  }
});

test('counts that no survey measures stand beside, a column a year, with target, status and sources', async () => {
  const sheet: IndicatorPlanSheet = { ...planSheet, plan: { ...planSheet.plan, counts: [leaders] } };
  const page = await open(new PlanPage(), sheet, { code: 'p', account: planner });
  const table = [...page.querySelectorAll('table.indicators')].at(-1)!;
  const [, row] = cellsOf(table).map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')));
  expect(row).toEqual([
    'DX推進リーダー（レベル2） 累計・単位 人 高いほど良い',
    '実績 22 目標 20',
    '目標 40',
    '目標 60',
    '○ 順調 令和7年度（2025年度）の値による',
  ]);
  expect(textOf(page.querySelector('.notes')!)).toContain(
    'DX推進リーダー（レベル2）の実績の出典：令和7年度（2025年度） DX推進課（令和8年4月1日現在）',
  );
});

test('the list says what to do where there is no plan', async () => {
  const hr = await open(new PlansPage(), { plans: [], entries: [] }, { account: manager });
  expect(hr.querySelector('a[href="/console/plans"]')).not.toBeNull();
  expect(textOf(hr)).toContain('「新しい計画」から');
  const reader = await open(new PlansPage(), { plans: [] }, { account: planner });
  expect(reader.querySelector('a[href="/console/plans"]')).not.toBeNull();
  expect(textOf(hr)).toContain('計画の記録');
  expect(textOf(reader)).not.toContain('計画の記録');
  expect((await axe.run(reader)).violations).toEqual([]);
});

test('the list names plans with their years', async () => {
  const plans = [
    {
      code: 'p',
      title: { ja: '育成計画' },
      firstFiscalYear: 2019,
      lastFiscalYear: 2023,
      indicatorCount: 4,
      changedAt: '2026-11-20T00:00:00.000Z',
    },
  ];
  const page = await open(new PlansPage(), { plans }, { account: planner });
  expect(rowsOf(page)[1]?.slice(0, 3)).toEqual([
    '育成計画',
    '令和元年度（2019年度）～令和5年度（2023年度）（5年間）',
    '4',
  ]);
});

test('under the list HR reads who changed plans; what was not touched is not counted', async () => {
  const facts = { title: '育成計画', addedCount: 0, removedCount: 1, changedCount: 1203 };
  const entry = { at: '2026-11-20T23:30:00.000Z', actor: '人事 <hr@example.jp>', plan: 'p', facts };
  const none = { ...facts, removedCount: 0, changedCount: 0 };
  const entries = [
    { ...entry, action: 'plan-changed' },
    { ...entry, action: 'plan-deleted', facts: none },
  ];
  const page = await open(new PlansPage(), { plans: [], entries }, { account: manager });
  expect(rowsOf(page).map((row) => row.slice(1))).toEqual([
    ['内容', '操作した人'],
    ['「育成計画」を変更しました（指標の削除 1件、指標の変更 1,203件）。', '人事 <hr@example.jp>'],
    ['「育成計画」を削除しました。', '人事 <hr@example.jp>'],
  ]);
  expect((await axe.run(page)).violations).toEqual([]);
});
