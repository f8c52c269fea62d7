import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  IndicatorPlanSheet,
  PlanReview,
} from '../../../../server/contract/publishing/indicator-plans.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { NewPrintedReport } from '../../../../server/contract/publishing/printed-reports.ts';
import { outputsElsewhere } from '../../../../server/publishing/audit/outputs-elsewhere.ts';
import { indicatorOf, planOf } from '../../plan-samples.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';

const address = '/api/manage/printed-reports';
const report: NewPrintedReport = {
  code: 'old',
  title: { ja: '旧報告書', en: 'Old report' },
  source: '令和3年報告書 12ページ',
  questionnaire: { code: 'hirakata-attainment', version: 1 },
  fiscalYear: 2021,
  isSynthetic: true,
  columns: { 姿1: 'mean:attainment1', 経営: 'share:guideline/6' },
  groups: { 若手: '8' },
  table: {
    text: '\t職員数\t回答数\t姿1\t経営\n全体\t2400\t800\t6.40\t20.0\n若手\t500\t200\t5.90\t10.0\n係長・監督\t380\t120\t6.6\t—',
  },
};
let world: TestApp;
let hr: Awaited<ReturnType<TestApp['as']>>;
let planner: typeof hr;
beforeAll(async () => {
  world = await plansWorld();
  hr = await world.as('survey-manager');
  planner = await world.as('planner');
});
afterAll(() => world.dispose());

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

describe('a printed table', () => {
  it('is asked about, kept, and what was explained is known the next time', async () => {
    const { questionnaire, table } = report;
    const blank = { questionnaire, table, columns: {}, groups: {} };
    const first = await json<{ columns: unknown; rows: { group: string | null }[] }>(
      hr('POST', `${address}/read`, blank),
    );
    expect(first.columns).toEqual([
      { heading: '職員数', meaning: 'eligible' },
      { heading: '回答数', meaning: 'responded' },
      { heading: '姿1', meaning: null },
      { heading: '経営', meaning: null },
    ]);
    expect(first.rows.map(({ group }) => group)).toEqual(['total', null, '5']);
    const refused = await hr('POST', address, { ...report, columns: {}, groups: {} });
    expect([refused.status, ((await refused.json()) as Problem).issues?.length]).toEqual([422, 3]);
    expect((await hr('POST', address, report)).status).toBe(201);
    expect((await hr('POST', address, report)).status).toBe(422);
    const again = await json(hr('POST', `${address}/read`, blank));
    expect(again).toMatchObject({ figureCount: 5, participationCount: 3 });
  });

  it('stands among the waves of a plan: a trend begins with it, marked as printed', async () => {
    const plan = {
      ...planOf(
        indicatorOf('mean', {
          baselineWave: 'old',
          target: { value: 8, fiscalYear: 2030, judgedBy: 'interval' },
        }),
        indicatorOf('share', {
          source: { wave: 'w2024', table: 'guideline', group: 'total' },
          statistic: { kind: 'proportion', options: ['6'], base: 'answered' },
          baselineWave: 'old',
        }),
        indicatorOf('group', { source: { wave: 'w2024', table: 'attainment1*grade', group: '8' } }),
        indicatorOf('box', { statistic: { kind: 'top-box' } }),
      ),
      printed: ['old'],
    };
    const saved = await planner('PUT', '/api/manage/indicator-plans/hr-policy', { plan, revision: 0 });
    expect(saved.status).toBe(200);
    const { waves, indicators } = (await saved.json()) as IndicatorPlanSheet;
    expect(waves[0]).toMatchObject({
      wave: 'old',
      fiscalYear: 2021,
      source: report.source,
      isSynthetic: true,
    });
    expect(
      indicators.map(({ cells: [cell] }) => (cell?.status === 'shown' ? cell.value : cell?.status)),
    ).toEqual([6.4, 0.2, 5.9, 'not_in_wave']);
    const [mean, share] = indicators;
    expect(mean?.change?.interval).toBeNull();
    expect(mean?.path[0]).toEqual({ fiscalYear: 2021, value: 6.4 });
    expect(share?.change?.interval?.lower).toBeLessThan(share?.change?.difference ?? 0);
    const csv = await (
      await planner('GET', '/api/manage/indicator-plans/hr-policy?format=csv&lang=ja')
    ).text();
    expect(csv).toContain('公表値による');
    const review = await json<PlanReview>(planner('GET', '/api/manage/indicator-plans/hr-policy/review'));
    expect(review.mixes[0]).toMatchObject({
      wave: 'old',
      groups: [
        { code: '5', eligibleCount: 380, responseCount: 120 },
        { code: '8', eligibleCount: 500, responseCount: 200 },
      ],
    });
    const unknown = await planner('PUT', '/api/manage/indicator-plans/hr-policy', {
      plan: { ...plan, printed: ['old', 'nothing'] },
      revision: 1,
    });
    expect(((await unknown.json()) as Problem).issues?.map(({ code }) => code)).toContain(
      'unknown-printed-report',
    );
  });

  it('of a wave that was collected here too is known to outsiders: the audit is told', async () => {
    const { db } = world.dependencies;
    const printedIn = async () =>
      (await outputsElsewhere({ db }, 'w2024')).outputs.filter(({ output }) => output === 'printed-report');
    expect(await printedIn()).toEqual([]);
    const unpublished = await hr('POST', address, { ...report, code: 'same', wave: 'w2029' });
    expect(((await unpublished.json()) as Problem).issues?.map(({ code }) => code)).toEqual([
      'wave-not-published',
    ]);
    // A group that is hidden here: what was printed of it is a fact.
    const table = { text: '\tn\t姿1\n理事・部長級\t6\t7.50' };
    expect((await hr('POST', address, { ...report, code: 'same', wave: 'w2024', table })).status).toBe(201);
    const [told] = await printedIn();
    expect(told?.table.id).toBe('attainment1*grade');
    expect(told?.numbers).toEqual([
      { group: '1', quantity: { kind: 'answered' }, value: 6, decimals: 0 },
      { group: '1', quantity: { kind: 'mean' }, value: 7.5, decimals: 2 },
    ]);
  });

  it('is entered by HR and read by planners', async () => {
    expect((await planner('GET', address)).status).toBe(200);
    expect((await planner('POST', address, report)).status).toBe(403);
    expect((await planner('DELETE', `${address}/old`)).status).toBe(403);
    expect((await hr('DELETE', `${address}/same`)).status).toBe(204);
    expect((await hr('DELETE', `${address}/same`)).status).toBe(404);
    expect((await world.call('GET', address)).status).toBe(401);
  });
});
