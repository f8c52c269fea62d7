import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { IndicatorPlanLogEntry } from '../../../../server/contract/log.ts';
import type {
  IndicatorPlanSheet,
  PlanReview,
} from '../../../../server/contract/publishing/indicator-plans.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { CountIndicator, IndicatorPlan } from '../../../../surveys/schema/indicator-plan.ts';
import { indicatorOf, planOf } from '../../plan-samples.ts';
import { plansWorld } from '../../plans-world.ts';
import { onlyAddedTo } from '../../only-added-to.ts';
import type { TestApp } from '../../test-app.ts';

const address = '/api/manage/indicator-plans/hr-policy';
let world: TestApp;
let hr: Awaited<ReturnType<TestApp['as']>>;
let planner: typeof hr;
beforeAll(async () => {
  world = await plansWorld();
  hr = await world.as('survey-manager');
  planner = await world.as('planner');
});
afterAll(() => world.dispose());
afterEach(async () => {
  await hr('DELETE', address);
});

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

async function sheetOf(...indicators: IndicatorPlan['indicators']): Promise<IndicatorPlanSheet> {
  const response = await hr('PUT', address, { plan: planOf(...indicators), revision: 0 });
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as IndicatorPlanSheet;
}

async function lineOf(changes: Parameters<typeof indicatorOf>[1]) {
  const [line] = (await sheetOf(indicatorOf('i', changes))).indicators;
  if (line === undefined) throw new Error('no line');
  return line;
}

async function total(wave: string, table: string) {
  const { points } = await json<PublishedTable>(
    planner('GET', `/api/manage/waves/${wave}/tables/${encodeURIComponent(table)}`),
  );
  const column = points[0]?.column;
  if (column?.status !== 'shown') throw new Error('hidden');
  return column;
}

const leaders: CountIndicator = {
  code: 'leaders',
  label: { ja: 'DX推進リーダー（レベル1）', en: 'DX leaders (level 1)' },
  unit: { ja: '人', en: 'people' },
  counting: 'cumulative',
  direction: 'higher',
  targets: [
    { fiscalYear: 2025, value: 100 },
    { fiscalYear: 2026, value: 130 },
    { fiscalYear: 2027, value: 150 },
  ],
  figures: [{ fiscalYear: 2025, value: 104, source: 'DX推進課（令和8年4月1日）' }],
};

describe('a plan', () => {
  it('shows every wave by fiscal year; one that is not published has neither title nor figure', async () => {
    const { waves, indicators } = await sheetOf(indicatorOf('mean'));
    expect(waves.map(({ wave, fiscalYear, title }) => [wave, fiscalYear, title?.ja])).toEqual([
      ['w2024', 2024, expect.stringContaining('到達度')],
      ['w2027', 2027, expect.stringContaining('到達度')],
      ['w2029', 2029, undefined],
    ]);
    expect(indicators[0]?.cells[2]).toEqual({ status: 'not_published' });
  });

  it('takes its figures from the published tables, with the interval of a census that not everybody answered', async () => {
    const column = await total('w2024', 'attainment1');
    const line = await lineOf({});
    const [cell] = line.cells;
    const { mean, standardDeviation } = column.statistics ?? {};
    if (cell?.status !== 'shown' || typeof standardDeviation !== 'number') throw new Error('no figure');
    expect([cell.value, cell.base, cell.population]).toEqual([mean, column.answeredBase, 2438]);
    const error = (standardDeviation / Math.sqrt(cell.base)) * Math.sqrt(1 - cell.base / 2438);
    expect(cell.standardError).toBeCloseTo(error, 12);
    expect((cell.interval?.upper ?? 0) - cell.value).toBeCloseTo(1.963 * error, 3);
    expect(line).toMatchObject({ unit: 'points', decimals: 2, lowest: 1, highest: 10 });
    expect(line.status).toEqual({ status: 'no_target' });
  });

  it('compares with the baseline over other words, and says that they are others', async () => {
    const line = await lineOf({ statistic: { kind: 'top-box' } });
    const [before, after] = line.cells;
    if (before?.status !== 'shown' || after?.status !== 'shown') throw new Error('no figure');
    expect([before.change, after.change]).toEqual(['none', 'wording']);
    expect(before.wording).toBeNull();
    expect(after.wording?.ja).toMatch(/（改）$/);
    expect(line.change?.wave).toBe('w2027');
    expect(line.change?.difference).toBeCloseTo(after.value - before.value, 14);
    const { lower = 0, upper = 0 } = line.change?.interval ?? {};
    expect(lower < (line.change?.difference ?? 0) && (line.change?.difference ?? 0) < upper).toBe(true);
    expect(line.change?.verdict).toBe(lower > 0 ? 'higher' : upper < 0 ? 'lower' : 'unclear');
    expect(line.trend).toBeNull();
  });

  it('follows an item under its new code', async () => {
    const line = await lineOf({ source: { wave: 'w2024', table: 'attainment2', group: 'total' } });
    const column = await total('w2027', 'proactive');
    expect(line.cells[1]).toMatchObject({
      status: 'shown',
      change: 'none',
      value: column.statistics?.mean,
    });
  });

  it('shows another scale but compares nothing with it', async () => {
    const line = await lineOf({
      source: { wave: 'w2024', table: 'attainment3', group: 'total' },
      target: { value: 7, fiscalYear: 2030, judgedBy: 'interval' },
    });
    expect(line.cells[1]).toMatchObject({ status: 'shown', change: 'scale' });
    expect([line.change, line.status]).toEqual([null, { status: 'not_comparable' }]);
  });

  it('keeps a hidden group hidden: its reason and nothing else', async () => {
    const line = await lineOf({
      source: { wave: 'w2024', table: 'attainment1*grade', group: '1' },
      target: { value: 7, fiscalYear: 2030, judgedBy: 'interval' },
    });
    expect(line.cells[0]).toEqual({
      status: 'suppressed',
      reason: 'suppressed',
      change: 'none',
      wording: null,
    });
    expect([line.change, line.status]).toEqual([null, { status: 'no_figure' }]);
    expect(line.groupLabel?.ja).toBe('理事・部長級');
  });

  it('keeps counts that no survey measures, in pages and files', async () => {
    const plan = { ...planOf(indicatorOf('a')), counts: [leaders] };
    expect((await planner('PUT', address, { plan, revision: 0 })).status).toBe(200);
    expect((await json<IndicatorPlanSheet>(planner('GET', address))).plan.counts).toEqual([leaders]);
    const csv = await (await planner('GET', `${address}?format=csv&lang=ja`)).text();
    expect(csv).toContain('DX推進リーダー（レベル1）');
    expect(csv).toContain('DX推進課（令和8年4月1日）');
    expect(csv).toContain('順調');
  });

  it('judges a group by the staff of the group', async () => {
    const line = await lineOf({
      source: { wave: 'w2024', table: 'attainment1*grade', group: '8' },
      target: { value: 1, fiscalYear: 2030, judgedBy: 'interval' },
    });
    expect(line.cells[0]).toMatchObject({ status: 'shown', population: 526 });
    expect(line.status).toMatchObject({ status: 'met', wave: 'w2027' });
  });

  it('counts one option of several, of those who ticked anything or of all who were asked', async () => {
    const column = await total('w2024', 'guideline');
    const source = { wave: 'w2024', table: 'guideline', group: 'total' };
    const { indicators } = await sheetOf(
      indicatorOf('a', { source, statistic: { kind: 'proportion', options: ['2'], base: 'answered' } }),
      indicatorOf('b', { source, statistic: { kind: 'proportion', options: ['2'], base: 'asked' } }),
    );
    expect(
      indicators.map(({ cells: [cell] }) => cell?.status === 'shown' && [cell.count, cell.base]),
    ).toEqual([
      [column.counts[1], column.answeredBase],
      [column.counts[1], column.askedBase],
    ]);
    expect(indicators[0]?.optionLabels).toHaveLength(1);
  });

  it('is good when it is low, where lower is better', async () => {
    const target = { value: 0.99, fiscalYear: 2030, judgedBy: 'estimate' as const };
    const changes = { statistic: { kind: 'top-box' as const }, target };
    expect((await lineOf({ ...changes, direction: 'lower' })).status).toMatchObject({ status: 'met' });
    await hr('DELETE', address);
    const { status } = await lineOf({ ...changes, direction: 'higher' });
    expect(status).toMatchObject({ status: 'behind' });
  });

  it('is a file for a spreadsheet, in both languages and marked as made up', async () => {
    await sheetOf(
      indicatorOf('danger', { label: { ja: '=1+1', en: '=1+1' } }),
      indicatorOf('hidden', { source: { wave: 'w2024', table: 'attainment1*grade', group: '1' } }),
    );
    const csv = await (await planner('GET', `${address}?format=csv&lang=ja`)).text();
    expect(csv).toContain(`'=1+1`);
    expect(csv).toContain('令和6年度（2024年度） 値');
    expect(csv).toContain('架空データ');
    expect(csv).toContain('X：10人未満の回答が分かるのを防ぐため表示しません。');
    expect(csv).toContain('未公表');
    expect(csv).not.toMatch(/NaN|undefined|null|\[object/);
    const english = await (await planner('GET', `${address}?format=csv&lang=en`)).text();
    expect(english).toContain('FY2024 value');
    expect(english.replaceAll('職員アンケート', '')).not.toMatch(/未公表|架空/);
    const xlsx = await planner('GET', `${address}?format=xlsx`);
    expect(xlsx.headers.get('content-disposition')).toContain('hr-policy.xlsx');
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('a mid-term review', () => {
  const note = { meetingOn: '2027-11-12', kind: 'decision', indicator: null, text: '目標値は変えない。' };

  it('has the sheet, who answered beside who could, and figures weighted by head counts', async () => {
    await sheetOf(
      indicatorOf('mean'),
      indicatorOf('box', { statistic: { kind: 'top-box' } }),
      indicatorOf('share', {
        source: { wave: 'w2024', table: 'guideline', group: 'total' },
        statistic: { kind: 'proportion', options: ['2'], base: 'answered' },
      }),
      indicatorOf('group', { source: { wave: 'w2024', table: 'attainment1*grade', group: '8' } }),
    );
    const review = await json<PlanReview>(planner('GET', `${address}/review`));
    expect(review.sheet).toEqual(await json(planner('GET', address)));
    expect(review.mixes.map(({ wave, notStatedCount }) => [wave, notStatedCount])).toEqual([
      ['w2024', 45],
      ['w2027', 45],
    ]);
    expect(review.mixes[0]?.groups[7]).toMatchObject({ code: '8', eligibleCount: 526, responseCount: 205 });
    const table = await json<PublishedTable>(planner('GET', '/api/manage/waves/w2024/tables/attainment1'));
    const { proportions = [], mean = null } = table.weighted ?? {};
    const [ofMean, ofBox, ofShare, ofGroup] = review.standardised.map(({ values }) => values[0] ?? null);
    expect(ofMean).toBe(mean);
    const all = proportions.reduce((sum, share) => sum + share, 0);
    const top = proportions.slice(-(table.scale?.topBoxCount ?? 0)).reduce((sum, share) => sum + share, 0);
    expect(ofBox).toBeCloseTo(top / all, 12);
    expect(ofShare).toBeGreaterThan(0.5);
    expect(ofGroup).toBeNull();
  });

  it('keeps what the committee said and decided, by the day of the meeting, and logs that it did', async () => {
    await sheetOf(indicatorOf('a'));
    const first = await planner('POST', `${address}/notes`, note);
    expect(first.status).toBe(201);
    const early = { ...note, meetingOn: '2027-10-01', kind: 'comment', indicator: 'a', text: ' 確かめる。 ' };
    expect((await hr('POST', `${address}/notes`, early)).status).toBe(201);
    const { notes } = await json<IndicatorPlanSheet>(planner('GET', address));
    expect(notes.map(({ number, meetingOn, text }) => [number, meetingOn, text])).toEqual([
      [2, '2027-10-01', '確かめる。'],
      [1, '2027-11-12', '目標値は変えない。'],
    ]);
    const csv = await (await planner('GET', `${address}?format=csv&lang=ja`)).text();
    expect(csv).toContain('目標値は変えない。');
    expect((await planner('DELETE', `${address}/notes/1`)).status).toBe(204);
    expect((await planner('DELETE', `${address}/notes/1`)).status).toBe(404);
    const { entries } = await json<{ entries: IndicatorPlanLogEntry[] }>(
      hr('GET', '/api/manage/log/indicator-plans'),
    );
    expect(entries.slice(0, 3).map(({ action }) => action)).toEqual([
      'plan-note-removed',
      'plan-note-added',
      'plan-note-added',
    ]);
    expect(JSON.stringify(entries.slice(0, 3))).not.toContain('確かめる');
  });

  it('refuses what is no note, and plans and indicators that are not there', async () => {
    await sheetOf(indicatorOf('a'));
    const status = async (path: string, body: unknown) => (await planner('POST', path, body)).status;
    expect(await status(`${address}/notes`, { ...note, indicator: 'b' })).toBe(422);
    expect(await status(`${address}/notes`, { ...note, text: '  ' })).toBe(422);
    expect(await status(`${address}/notes`, { ...note, meetingOn: '2027-02-30' })).toBe(422);
    expect(await status('/api/manage/indicator-plans/none/notes', note)).toBe(404);
    expect((await planner('GET', '/api/manage/indicator-plans/none/review')).status).toBe(404);
    // A plan that is deleted takes its notes with it.
    expect(await status(`${address}/notes`, note)).toBe(201);
    expect((await hr('DELETE', address)).status).toBe(204);
    expect((await sheetOf(indicatorOf('a'))).notes).toEqual([]);
  });
});

describe('the log of plans', () => {
  const entries = async () =>
    (await json<{ entries: IndicatorPlanLogEntry[] }>(hr('GET', '/api/manage/log/indicator-plans'))).entries;

  it('has who made, changed and deleted a plan, how many indicators were touched, and no figure', async () => {
    const before = (await entries()).length;
    const target = { value: 7, fiscalYear: 2030, judgedBy: 'estimate' as const };
    await sheetOf(indicatorOf('a', { target }), indicatorOf('b'));
    const eased = planOf(indicatorOf('a', { target: { ...target, value: 6 } }), indicatorOf('c'));
    expect((await hr('PUT', address, { plan: eased, revision: 1 })).status).toBe(200);
    // What is refused changes nothing, and leaves nothing.
    expect((await hr('PUT', address, { plan: eased, revision: 1 })).status).toBe(409);
    expect((await hr('PUT', address, { plan: { ...eased, waves: [] }, revision: 2 })).status).toBe(422);
    expect((await hr('DELETE', address)).status).toBe(204);
    expect((await hr('DELETE', address)).status).toBe(404);
    const own = (await entries()).slice(0, -before || undefined);
    const title = '人材育成基本方針';
    expect(own.map(({ action, plan, facts }) => [action, plan, facts])).toEqual([
      ['plan-deleted', 'hr-policy', { title, addedCount: 0, removedCount: 2, changedCount: 0 }],
      ['plan-changed', 'hr-policy', { title, addedCount: 1, removedCount: 1, changedCount: 1 }],
      ['plan-created', 'hr-policy', { title, addedCount: 2, removedCount: 0, changedCount: 0 }],
    ]);
    expect(own[0]?.actor).toBe('survey-manager <survey-manager@example.jp>');
    const ofWave = await json<{ entries: { action: string }[] }>(hr('GET', '/api/manage/waves/w2024/log'));
    expect(ofWave.entries.map(({ action }) => action)).not.toContain('plan-created');
  });

  it('is only added to, and only for those who run surveys', async () => {
    const { db } = world.dependencies;
    await sheetOf(indicatorOf('a'));
    await expect(db.deleteFrom('audit_entry').where('plan', '=', 'hr-policy').execute()).rejects.toThrow(
      onlyAddedTo,
    );
    expect((await planner('GET', '/api/manage/log/indicator-plans')).status).toBe(403);
    expect((await world.call('GET', '/api/manage/log/indicator-plans')).status).toBe(401);
  });
});

describe('what is refused', () => {
  it('names everything that is wrong, at its place', async () => {
    const plan = planOf(
      indicatorOf('a', { source: { wave: 'w2029', table: 'attainment1', group: 'total' } }),
      indicatorOf('b', { source: { wave: 'w2024', table: 'nothing', group: 'total' } }),
      indicatorOf('c', { source: { wave: 'w2024', table: 'attainment1*grade', group: '77' } }),
      indicatorOf('d', { statistic: { kind: 'score' } }),
      indicatorOf('e', { target: { value: 70, fiscalYear: 2030, judgedBy: 'interval' } }),
      indicatorOf('f', {
        source: { wave: 'w2024', table: 'guideline', group: 'total' },
        statistic: { kind: 'proportion', options: ['1', 'x'], base: 'asked' },
      }),
    );
    plan.waves.push({ wave: 'nowhere', fiscalYear: 2026 });
    const response = await hr('PUT', address, { plan, revision: 0 });
    expect(response.status).toBe(422);
    const { code, issues } = (await response.json()) as Problem;
    expect(code).toBe('invalid-plan');
    expect(issues?.map((issue) => `${issue.code} ${issue.path.join('.')}`)).toEqual([
      'unknown-wave waves.3.wave',
      'wave-not-published indicators.0.source.wave',
      'table-not-published indicators.1.source.table',
      'group-not-published indicators.2.source.group',
      'statistic-does-not-fit indicators.3.statistic',
      'target-outside-scale indicators.4.target.value',
      'unknown-option indicators.5.statistic',
      'counted-twice indicators.5.statistic',
    ]);
    expect((await planner('GET', address)).status).toBe(404);
  });

  it('names what is wrong with targets by year, counts and grades', async () => {
    const target = { value: 7, fiscalYear: 2027, judgedBy: 'estimate' as const };
    const plan = {
      ...planOf(indicatorOf('a', { target: { ...target, milestones: [{ fiscalYear: 2025, value: 70 }] } })),
      counts: [{ ...leaders, targets: [] }],
    };
    const codes = async (raw: unknown) => {
      const { issues } = (await (await hr('PUT', address, { plan: raw, revision: 0 })).json()) as Problem;
      return issues?.map((issue) => `${issue.code} ${issue.path.join('.')}`);
    };
    expect(await codes(plan)).toEqual(['target-outside-scale indicators.0.target.milestones.0.value']);
    const late = [{ fiscalYear: 2028, value: 5 }];
    expect(
      await codes({
        ...planOf(indicatorOf('a', { target: { ...target, milestones: late } })),
        counts: [
          { ...leaders, code: 'a', targets: leaders.targets.toReversed() },
          { ...leaders, figures: [{ fiscalYear: 2025, value: 4, source: ' ' }] },
        ],
      }),
    ).toEqual(['invalid counts.1.figures.0.source']);
    const grades = {
      of: 'way',
      steps: [
        { label: { ja: 'A' }, from: null },
        { label: { ja: 'B' }, from: 1 },
      ],
    };
    expect(
      await codes({
        ...planOf(indicatorOf('a', { target: { ...target, milestones: late } })),
        counts: [{ ...leaders, code: 'a', targets: leaders.targets.toReversed() }],
        rule: { certainty: 0.9, beforeTargetYear: 'path', grades },
      }),
    ).toEqual([
      'duplicate-code counts.0.code',
      'years-not-ascending indicators.0.target.milestones',
      'years-not-ascending counts.0.targets',
      'grades-not-descending rule.grades',
    ]);
  });

  it('a plan is not overwritten unseen', async () => {
    await sheetOf(indicatorOf('a'));
    const again = await hr('PUT', address, { plan: planOf(), revision: 0 });
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'plan-changed' }]);
    expect((await hr('PUT', address, { plan: planOf(), revision: 1 })).status).toBe(200);
    expect((await hr('PUT', address, { plan: planOf(), revision: 1 })).status).toBe(409);
  });

  it('planners make and edit a plan and do not delete it; strangers do nothing', async () => {
    const own = planOf(indicatorOf('a'));
    expect((await planner('PUT', address, { plan: own, revision: 0 })).status).toBe(200);
    expect((await planner('PUT', address, { plan: own, revision: 1 })).status).toBe(200);
    expect((await planner('DELETE', address)).status).toBe(403);
    expect(await json(planner('GET', '/api/manage/indicator-plans'))).toMatchObject({
      plans: [{ code: 'hr-policy', indicatorCount: 1 }],
    });
    const read = await planner('GET', address);
    expect(read.status).toBe(200);
    // What a planner may not know of a wave that is being prepared, and of the account that saved.
    expect(await read.text()).not.toMatch(/survey-manager@example\.jp|opensOn|retainUntil/);
    for (const [method, path] of [
      ['GET', '/api/manage/indicator-plans'],
      ['GET', address],
      ['PUT', address],
      ['DELETE', address],
    ] as const) {
      const body = method === 'PUT' ? { plan: planOf(), revision: 1 } : undefined;
      expect((await world.call(method, path, body)).status).toBe(401);
    }
  });

  it('a wave cannot take the address of the list of plans', async () => {
    const wave = { ...(await import('../../hirakata-world.ts')).hirakataWave, code: 'plans' };
    expect((await hr('POST', '/api/manage/waves', wave)).status).toBe(422);
  });
});
