import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  Action,
  ActionCounts,
  ActionList,
  PublicActions,
} from '../../../../server/contract/publishing/actions.ts';
import type { LogEntry } from '../../../../server/contract/log.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { PublicWave } from '../../../../server/contract/fieldwork/waves.ts';
import { publicActions } from '../../../../server/publishing/actions/public-actions.ts';
import { reportSourceOf } from '../../../../server/publishing/report/report-source-of.ts';
import { openWave } from '../../../../server/fieldwork/waves/open-wave.ts';
import { actionsOf } from '../../../../server/store/publishing/actions.queries.ts';
import { findWave, type Wave } from '../../../../server/store/fieldwork/waves.queries.ts';
import { actionOf } from '../../action-samples.ts';
import { indicatorOf, planOf } from '../../plan-samples.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';

const address = '/api/manage/waves/w2024/actions';
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
  await world.dependencies.db.deleteFrom('action').execute();
});

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
const added = (changes: Partial<Action> = {}) =>
  json<ActionList>(planner('POST', address, actionOf(changes)));

describe('an action', () => {
  it('is written by a planner, answers to what is published, and is read with that in words', async () => {
    const { actions } = await added();
    expect(actions).toMatchObject([{ action: actionOf(), number: 1, revision: 1 }]);
    expect(actions[0]?.subjectLabel.ja).toMatch(/（職別）／係員$/);
    expect(actions[0]?.subjectLabel.en).toMatch(/\(by .+\) \/ /);
    expect((await json<ActionList>(hr('GET', address))).actions).toEqual(actions);
  });

  it('may answer to one option, a driver, an indicator, or to something in words', async () => {
    const plan = planOf(indicatorOf('mean', { label: { ja: '到達度の平均' } }));
    await hr('PUT', '/api/manage/indicator-plans/hr-policy', { plan, revision: 0 });
    await added({ subject: { kind: 'table', table: 'guideline', category: '1' } });
    await added({ subject: { kind: 'indicator', plan: 'hr-policy', indicator: 'mean' } });
    const { actions } = await added({ subject: { kind: 'words', words: ' 会議が多い ' } });
    expect(actions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(actions.slice(1).map(({ subjectLabel }) => subjectLabel.ja)).toEqual([
      '人材育成基本方針／到達度の平均',
      '会議が多い',
    ]);
    await hr('DELETE', '/api/manage/indicator-plans/hr-policy');
    // What an indicator was called then stays; the action can still be taken further.
    const further = actionOf({
      subject: { kind: 'indicator', plan: 'hr-policy', indicator: 'mean' },
      state: 'done',
    });
    const response = await planner('PUT', `${address}/2`, { action: further, revision: 1 });
    expect(response.status).toBe(200);
  });

  it('is refused with everything that is wrong with it', async () => {
    const wrong = actionOf({
      subject: { kind: 'table', table: 'attainment1*grade', group: 'mayor', category: '11' },
      title: ' ',
      owner: '',
      dueOn: '2025-02-30',
      publicWords: { ja: '', en: 'More talks' },
    });
    const response = await planner('POST', address, wrong);
    expect(response.status).toBe(422);
    const { code, issues } = (await response.json()) as Problem;
    expect(code).toBe('invalid-action');
    expect(issues?.map((issue) => [issue.code, issue.path.join('.')])).toEqual([
      ['group-not-published', 'subject.group'],
      ['unknown-option', 'subject.category'],
      ['action-without-title', 'title'],
      ['action-without-owner', 'owner'],
      ['action-without-day', 'dueOn'],
      ['action-in-english-only', 'publicWords'],
    ]);
    expect(await actionsOf(world.dependencies.db, 'w2024')).toEqual([]);
  });

  it.each<[string, Action['subject'], string]>([
    ['a table', { kind: 'table', table: 'secret' }, 'table-not-published'],
    ['a driver', { kind: 'driver', outcome: 'x', item: 'y' }, 'unknown-driver'],
    ['an indicator', { kind: 'indicator', plan: 'hr-policy', indicator: 'y' }, 'unknown-indicator'],
    ['nothing', { kind: 'words', words: '  ' }, 'action-about-nothing'],
  ])('cannot answer to %s that is not there', async (_name, subject, code) => {
    const { issues } = await json<Problem>(planner('POST', address, actionOf({ subject })));
    expect(issues?.map((issue) => issue.code)).toEqual([code]);
  });

  it('that is declined owes a reason, and neither owner nor day', async () => {
    const declined = actionOf({ state: 'declined', owner: '', dueOn: '' });
    const { issues } = await json<Problem>(planner('POST', address, declined));
    expect(issues?.map((issue) => issue.code)).toEqual(['action-without-reason']);
    const { actions } = await added({ ...declined, reason: '予算がない' });
    expect(actions).toMatchObject([{ action: { state: 'declined', reason: '予算がない' } }]);
  });

  it('is only of a published wave', async () => {
    for (const [wave, status] of [
      ['w2029', 409],
      ['nowhere', 404],
    ] as const) {
      const path = `/api/manage/waves/${wave}/actions`;
      expect((await planner('GET', path)).status).toBe(status);
      expect((await planner('POST', path, actionOf())).status).toBe(status);
    }
  });

  it('keeps who changed what: by name, the latest first, and in the log of the wave', async () => {
    await added();
    const action = actionOf({ state: 'in-progress', dueOn: '2025-06-30' });
    const { actions } = await json<ActionList>(hr('PUT', `${address}/1`, { action, revision: 1 }));
    expect(actions[0]).toMatchObject({ action, revision: 2 });
    expect(actions[0]?.history.slice(0, 2).map(({ by, state, fields }) => [by, state, fields])).toEqual([
      ['survey-manager', 'in-progress', ['state', 'dueOn']],
      ['planner', 'not-started', []],
    ]);
    expect(JSON.stringify(actions)).not.toContain('@');
    const { entries } = await json<{ entries: LogEntry[] }>(hr('GET', '/api/manage/waves/w2024/log'));
    expect(entries.slice(0, 2).map(({ action: done, actor }) => [done, actor])).toEqual([
      ['action-changed', 'survey-manager <survey-manager@example.jp>'],
      ['action-added', 'planner <planner@example.jp>'],
    ]);
  });

  it('is not overwritten unseen', async () => {
    await added();
    const change = (title: string) => ({ action: actionOf({ title }), revision: 1 });
    expect((await hr('PUT', `${address}/1`, change('一'))).status).toBe(200);
    const second = await planner('PUT', `${address}/1`, change('二'));
    expect([second.status, ((await second.json()) as Problem).code]).toEqual([409, 'action-changed']);
    expect((await actionsOf(world.dependencies.db, 'w2024')).map(({ action }) => action.title)).toEqual([
      '一',
    ]);
    expect((await planner('PUT', `${address}/9`, change('三'))).status).toBe(404);
  });
});

it('counts what is unanswered, overdue and due soon, of each published wave', async () => {
  const day = (days: number) =>
    new Date(world.dependencies.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  await added({ dueOn: day(-3) });
  await added({ dueOn: day(5) });
  await added({ dueOn: day(90) });
  await added({ dueOn: day(-3), state: 'done' });
  await added({ dueOn: '', state: 'declined', reason: '予算がない' });
  const { waves } = await json<{ waves: ActionCounts[] }>(hr('GET', '/api/manage/actions'));
  expect(waves.map(({ wave }) => wave).toSorted()).toEqual(['w2024', 'w2027']);
  expect(waves.find(({ wave }) => wave === 'w2024')).toMatchObject({
    questionnaire: 'hirakata-attainment',
    actionCount: 5,
    unansweredCount: 3,
    overdueCount: 1,
    dueSoonCount: 1,
  });
});

describe('what became of it in the next wave', () => {
  const table = (id: string, rest: object = {}): Partial<Action> => ({
    subject: { kind: 'table', table: id, ...rest },
  });

  beforeAll(async () => {
    const { db } = world.dependencies;
    await db.updateTable('wave').set({ opens_on: '2024-01-01' }).where('code', '=', 'w2024').execute();
  });

  it('is said of what may be compared; hidden figures are not judged, other words not compared', async () => {
    await added(table('attainment2'));
    await added(table('guideline', { category: '1' }));
    await added(table('attainment1'));
    await added(table('attainment3'));
    await added(table('attainment2*grade', { group: '1' }));
    const { actions, nextWave } = await added({ subject: { kind: 'words', words: '会議が多い' } });
    expect(nextWave?.wave).toBe('w2027');
    expect(actions.map(({ followUp }) => followUp?.verdict)).toEqual([
      'not-moved',
      'not-moved',
      'not-comparable',
      'not-comparable',
      'undecided',
      undefined,
    ]);
    const sentences = actions.map(({ followUp }) => followUp?.sentence.ja ?? '');
    expect(sentences[0]).toMatch(/^\d\.\d\d点から\d\.\d\d点へ、[+−±]\d\.\d\d点（.+～.+）。/);
    expect(sentences[1]).toMatch(/％から.+ポイント/);
    expect(sentences[2]).toBe('設問の言葉が変わったため、比べられません。');
    expect(sentences[3]).toBe('選択肢や尺度が変わったため、比べられません。');
    expect(sentences[4]).toBe('10人未満の回答が分かるのを防ぐため表示しない値があり、判定しません。');
  });

  it('stands in the report of the next wave, of what is told to everybody, and of no wave of another kind', async () => {
    const { db } = world.dependencies;
    await added({ ...table('attainment2'), publicWords: { ja: '面談を増やしました' }, state: 'done' });
    await added({ ...table('guideline', { category: '1' }), title: '内部だけ' });
    const told = async (wave: string) => (await reportSourceOf(db, wave)).followUps;
    expect(await told('w2024')).toBeNull();
    const found = await told('w2027');
    expect(found?.actions).toMatchObject([
      { publicWords: { ja: '面談を増やしました' }, state: 'done', followUp: { verdict: 'not-moved' } },
    ]);
    expect(JSON.stringify(found)).not.toContain('内部だけ');
    // Made-up answers stand beside made-up ones only: as earlier waves, in the report, and on the public page.
    const setSynthetic = (is: 0 | 1) =>
      db.updateTable('wave').set({ is_synthetic: is }).where('code', '=', 'w2024').execute();
    const before = (await findWave(db, 'w2024'))?.isSynthetic === true ? 1 : 0;
    const wave = (await findWave(db, 'w2027')) as Wave;
    expect((await reportSourceOf(db, 'w2027')).earlier).toHaveLength(1);
    expect((await publicActions(db, wave)).earlier).not.toBeNull();
    await setSynthetic(before === 1 ? 0 : 1);
    expect((await reportSourceOf(db, 'w2027')).earlier).toEqual([]);
    expect(await told('w2027')).toBeNull();
    expect((await publicActions(db, wave)).earlier).toBeNull();
    await setSynthetic(before);
  });

  it('is not said as long as the next wave is not published, nor of the last one', async () => {
    const { actions, nextWave } = await json<ActionList>(
      planner('POST', '/api/manage/waves/w2027/actions', actionOf(table('proactive'))),
    );
    expect([nextWave, actions[0]?.followUp]).toEqual([null, null]);
  });

  it('is also said of an indicator of a plan, whichever wave it was chosen from', async () => {
    const plan = planOf(
      indicatorOf('mean', { source: { wave: 'w2027', table: 'proactive', group: 'total' } }),
    );
    const put = await hr('PUT', '/api/manage/indicator-plans/hr-policy', { plan, revision: 0 });
    expect(put.status).toBe(200);
    await added(table('attainment2'));
    const { actions } = await added({ subject: { kind: 'indicator', plan: 'hr-policy', indicator: 'mean' } });
    await hr('DELETE', '/api/manage/indicator-plans/hr-policy');
    expect(actions[1]?.followUp?.sentence).toEqual(actions[0]?.followUp?.sentence);
    expect(actions[0]?.followUp).not.toBeNull();
  });
});

describe('for everybody', () => {
  const secret = actionOf({
    title: '内部の題',
    description: '内部の説明',
    owner: '内部の課',
    unit: '内部の部',
    publicWords: { ja: '面談を増やしました', en: 'More talks' },
    state: 'done',
  });
  const inside = ['内部', secret.dueOn, 'planner', 'attainment1', '係員', 'history', 'owner', 'dueOn'];

  /** Draft waves are as if they were not there; this one begins after both published ones. */
  async function laterWave(): Promise<void> {
    const { db } = world.dependencies;
    await db
      .updateTable('wave')
      .set({ opens_on: '2029-06-01', closes_on: '2029-06-30', retain_until: '2029-12-31' })
      .where('code', '=', 'w2029')
      .execute();
    await db.updateTable('wave').set({ opens_on: '2024-01-01' }).where('code', '=', 'w2024').execute();
    if ((await findWave(db, 'w2029'))?.state === 'draft') await openWave(world.dependencies, 'w2029', 'test');
  }

  it('there are the words that were written for them and the state, and nothing else', async () => {
    await added(secret);
    await added({ title: '内部だけ' });
    const response = await world.call('GET', '/api/waves/w2024/actions');
    const text = await response.text();
    expect((JSON.parse(text) as PublicActions).own?.actions).toEqual([
      { words: { ja: '面談を増やしました', en: 'More talks' }, state: 'done' },
    ]);
    for (const word of inside) expect(text).not.toContain(word);
    // The same look at what is kept, which a careless answer would let through, finds it out.
    const leaking = JSON.stringify(await actionsOf(world.dependencies.db, 'w2024'));
    expect(inside.some((word) => leaking.includes(word))).toBe(true);
  });

  it('nothing is told of a wave that is not published, nor of an action without words for them', async () => {
    await added();
    expect(await json(world.call('GET', '/api/waves/w2024/actions'))).toEqual({ own: null, earlier: null });
    const { db } = world.dependencies;
    await added(secret);
    const wave = (await findWave(db, 'w2024')) as Wave;
    expect((await publicActions(db, { ...wave, state: 'closed' })).own).toBeNull();
    expect((await world.call('GET', '/api/waves/nowhere/actions')).status).toBe(404);
  });

  it('the next wave of whatever version of the questionnaire tells what came of the one before', async () => {
    expect((await world.call('GET', '/api/waves/w2029/actions')).status).toBe(404);
    await laterWave();
    const tells = async () =>
      (await json<PublicWave>(world.call('GET', '/api/waves/w2029'))).tellsOfEarlierActions;
    expect(await tells()).toBeUndefined();
    await json<ActionList>(planner('POST', '/api/manage/waves/w2027/actions', secret));
    expect(await tells()).toBe(true);
    const { own, earlier } = await json<PublicActions>(world.call('GET', '/api/waves/w2029/actions'));
    expect([own, earlier?.wave, earlier?.actions.length]).toEqual([null, 'w2027', 1]);
  });
});
