import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationPlan } from '../../server/demo/demonstration-plan.ts';
import { publishedWave } from '../../server/demo/demonstration.ts';
import { syntheticAnswers } from '../../server/demo/synthetic-answers.ts';
import { syntheticTexts, withSyntheticTexts } from '../../server/demo/synthetic-texts.ts';
import { writeDemonstration } from '../../server/demo/write-demonstration.ts';
import { isFigure } from '../../analysis/report/table-view.ts';
import { topicsView } from '../../analysis/report/topics/topics-view.ts';
import type { PlaceTopics } from '../../server/contract/publishing/topics.ts';
import type { PublishedTexts } from '../../analysis/report/published-table.ts';
import type { Action, ActionList } from '../../server/contract/publishing/actions.ts';
import type { PrintedReport } from '../../server/contract/publishing/printed-reports.ts';
import type { IndicatorPlanSheet } from '../../server/contract/publishing/indicator-plans.ts';
import { checkIndicatorPlan } from '../../surveys/check/check-indicator-plan.ts';
import { actionOf } from './action-samples.ts';
import { testApp, type TestApp } from './test-app.ts';

let world: TestApp;
let planner: Awaited<ReturnType<TestApp['as']>>;
beforeAll(async () => {
  world = await testApp();
  await writeDemonstration(world.dependencies);
  planner = await world.as('planner');
});
afterAll(() => world.dispose());

test('a plan of seven years follows three waves to its review; it has an indicator of each status', async () => {
  const sheet = (await (
    await planner('GET', '/api/manage/indicator-plans/hr-development')
  ).json()) as IndicatorPlanSheet;
  expect(sheet.waves.map(({ isSynthetic }) => isSynthetic)).toContain(true);
  expect(sheet.plan.title.ja).toContain('架空データ');
  expect(sheet.plan.midTermFiscalYear).toBe(2024);
  expect(sheet.waves.map(({ fiscalYear }) => fiscalYear)).toEqual([2020, 2021, 2023, 2024]);
  expect(sheet.waves.map(({ source }) => source !== null)).toEqual([true, false, false, false]);
  expect(sheet.indicators[0]?.cells[0]).toMatchObject({ status: 'shown', value: 6.41, base: 602 });
  expect(sheet.notes.map(({ kind }) => kind)).toEqual(['comment', 'decision']);
  expect(new Set(sheet.indicators.flatMap(({ cells }) => cells.map(({ status }) => status)))).toEqual(
    new Set(['shown', 'suppressed', 'not_in_wave']),
  );
  expect(new Set(sheet.indicators.map(({ status }) => status.status))).toEqual(
    new Set(['met', 'on_course', 'behind', 'undecided', 'before_target_year', 'not_met', 'no_figure']),
  );
});

test('published response rates of the city stand as they were printed', async () => {
  const { reports } = (await (await planner('GET', '/api/manage/printed-reports')).json()) as {
    reports: { report: PrintedReport }[];
  };
  const [made, published] = reports.map(({ report }) => report);
  expect([made?.isSynthetic, published?.isSynthetic]).toEqual([true, false]);
  expect(published?.participation).toHaveLength(9);
  for (const { eligibleCount, responseCount, ratePercent } of published?.participation ?? []) {
    if (eligibleCount === null || responseCount === null) throw new Error('no counts');
    expect(Math.abs((100 * responseCount) / eligibleCount - (ratePercent ?? NaN))).toBeLessThan(0.051);
  }
});

test('texts beside an option were reviewed: one blackened, one held back', async () => {
  const address = `/api/manage/waves/${publishedWave.code}/tables/measure:90`;
  const list = (await (await planner('GET', address)).json()) as PublishedTexts;
  expect([list.isSynthetic, list.givenCount, list.texts.length]).toEqual([true, 42, 41]);
  const kept = syntheticTexts.flatMap(({ text, decision, redacted }) =>
    decision === 'release' ? [redacted ?? text] : [],
  );
  expect(list.texts.toSorted()).toEqual(kept.toSorted());
  expect(list.texts.join('')).not.toMatch(/架空/);
});

test('texts have topics, as far as ten wrote of them, and words to show', async () => {
  const address = `/api/manage/waves/${publishedWave.code}`;
  const list = (await (await planner('GET', `${address}/tables/measure:90`)).json()) as PublishedTexts;
  const { topics } = (await (await planner('GET', `${address}/topics/measure:90`)).json()) as PlaceTopics;
  const view = topicsView(list, { topics, corrections: [] }, 'ja');
  expect(view.rows.map(({ label, cells }) => [label, cells.some(isFigure)])).toEqual(
    expect.arrayContaining([
      ['研修', true],
      ['会議', true],
      ['デジタル', true],
      ['面談・評価', false],
    ]),
  );
});

test('a finding stands on the board until an action, or a reason for none, answers it', async () => {
  const address = `/api/manage/waves/${publishedWave.code}/actions`;
  const unanswered = async () =>
    ((await (await planner('GET', address)).json()) as ActionList).unanswered.map(({ subject }) => subject);
  const write = (own: Partial<Action>) => planner('POST', address, actionOf(own));
  const [subject, ...others] = await unanswered();
  if (subject === undefined) throw new Error('nothing was found');
  expect((await write({ subject: { kind: 'words', words: '会議が多い' } })).status).toBe(201);
  expect(await unanswered()).toEqual([subject, ...others]);
  // Without a reason it is no answer.
  expect((await write({ subject, state: 'declined', reason: '' })).status).toBe(422);
  expect(await unanswered()).toEqual([subject, ...others]);
  expect((await write({ subject, state: 'declined', reason: '次の調査を見て決める' })).status).toBe(201);
  expect(await unanswered()).not.toContainEqual(subject);
});

test('is not written a second time', async () => {
  const before = await (await planner('GET', '/api/manage/indicator-plans')).text();
  await writeDemonstration(world.dependencies);
  expect(await (await planner('GET', '/api/manage/indicator-plans')).text()).toBe(before);
});

test('the plan agrees with itself', () => {
  expect(checkIndicatorPlan(demonstrationPlan()).issues).toEqual([]);
});

test('texts change nobody’s other answers', () => {
  const sheets = syntheticAnswers(5);
  for (const [place, { answers, texts }] of withSyntheticTexts(sheets).entries()) {
    const { measure, ...rest } = answers;
    const { measure: before, ...others } = sheets[place] ?? {};
    expect(rest).toEqual(others);
    const isWriting = Object.keys(texts).length > 0;
    expect(measure).toEqual(isWriting && Array.isArray(before) ? [...before, '90'] : before);
  }
});
