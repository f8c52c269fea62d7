import { afterEach, beforeEach, expect, test } from 'vitest';
import { addQuestionnaire } from '../../../../server/authoring/add-questionnaire.ts';
import { printedItems } from '../../../../server/publishing/report/printed-items.ts';
import { insertPrintedReport } from '../../../../server/store/publishing/printed-reports.queries.ts';
import type { PrintedReport } from '../../../../surveys/schema/printed-report.ts';
import { nestedQuestionnaire, nestedTablePlan } from '../../nested-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
  await addQuestionnaire(world.dependencies.db, nestedQuestionnaire, nestedTablePlan);
});
afterEach(() => world.dispose());

const wave = { code: 'departments', isSynthetic: false };
const figure = { options: [], decimals: 2, base: 120, statistic: 'mean' as const };
const whole: PrintedReport = {
  format: 'kotae-printed/1',
  code: 'old',
  title: { ja: '前の報告書' },
  source: '市資料 3頁',
  questionnaire: { code: nestedQuestionnaire.code, version: nestedQuestionnaire.version },
  fiscalYear: 2019,
  isSynthetic: false,
  banner: 'grade',
  figures: [
    { ...figure, item: 'stay', group: 'total', value: 3.4 },
    { ...figure, item: 'stay', group: 'clerk', value: 3.1 },
  ],
  participation: [],
};

async function itemsOf(...reports: Partial<PrintedReport>[]) {
  for (const [place, change] of reports.entries()) {
    const report = { ...whole, code: `old-${place}`, ...change };
    await insertPrintedReport(world.dependencies.db, {
      report,
      addedAt: world.dependencies.now().toISOString(),
      addedBy: 'planner',
    });
  }
  return printedItems(world.dependencies.db, wave, nestedQuestionnaire);
}

test('figures of everybody stand beside the item, the oldest report first', async () => {
  const items = await itemsOf({ fiscalYear: 2021 }, { fiscalYear: 2017 });
  expect(items.map(({ code, report }) => [code, report.fiscalYear])).toEqual([
    ['stay', 2017],
    ['stay', 2021],
  ]);
  expect(items[0]?.figures).toEqual([whole.figures[0]]);
});

test.each<[string, Partial<PrintedReport>]>([
  ['made-up figures', { isSynthetic: true }],
  ['another survey', { questionnaire: { code: 'other', version: 1 } }],
  ['a version that is not kept', { questionnaire: { ...whole.questionnaire, version: 9 } }],
  ['what was printed of this very wave', { wave: wave.code }],
])('%s: not beside this wave', async (_, change) => {
  expect(await itemsOf(change)).toEqual([]);
});
