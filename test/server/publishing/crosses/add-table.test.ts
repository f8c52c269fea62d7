import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Catalogue, CatalogueEntry } from '../../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { CrossChoices } from '../../../../server/contract/publishing/crosses.ts';
import { breakingTables } from '../../../../server/publishing/audit/breaking-tables.ts';
import { crossInBackground } from '../../../../server/publishing/background/cross-in-background.ts';
import { caseFileOfWave } from '../../../../server/publishing/case-file/case-file-of-wave.ts';
import { FurtherCrosses, type ComputeCross } from '../../../../server/publishing/crosses/further-crosses.ts';
import { releaseCross } from '../../../../server/publishing/crosses/release-cross.ts';
import { runTablePlan } from '../../../../server/publishing/tables/run-table-plan.ts';
import { closedWaveOf } from '../../../../server/publishing/release/closed-wave-of.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { publishedTables } from '../../../../server/store/publishing/publications.queries.ts';
import { findWave } from '../../../../server/store/fieldwork/waves.queries.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { closeSites, publishSites } from './cross-world.ts';

const wave = '/api/manage/waves/sites';
const tables = `${wave}/tables`;

let world: TestApp;
let planner: Awaited<ReturnType<TestApp['as']>>;
let computedCount: number;

const beside: ComputeCross = (task) => crossInBackground({ ...task, place: world.place });
/** Tables of which a test says how they are computed. */
function computedBy(compute: ComputeCross): void {
  computedCount = 0;
  world.dependencies.furtherCrosses = new FurtherCrosses((task) => {
    computedCount += 1;
    return compute(task);
  });
}
const inProcess =
  (means: Pick<Parameters<typeof releaseCross>[1], 'run' | 'audit'>): ComputeCross =>
  (task) => ({
    result: (async () =>
      releaseCross(task, {
        caseFile: await caseFileOfWave(world.dependencies, task.wave, task.stored),
        ...means,
      }))(),
    stop: async () => undefined,
  });

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
const idsOfList = async (): Promise<string[]> =>
  (await json<Catalogue>(planner('GET', tables))).entries.map(({ id }) => id);
const additions = async () =>
  (await logEntriesOf(world.dependencies.db, 'sites')).filter(({ action }) => action === 'table-added');
const groupsOf = ({ points }: PublishedTable) =>
  points.map(({ code, column }) => [code, column.status] as const);

describe('a further table of a published wave', () => {
  beforeEach(async () => {
    world = await testApp();
    await publishSites(world.dependencies);
    planner = await world.as('planner');
    computedBy(beside);
  });
  afterEach(async () => {
    await world.dependencies.furtherCrosses.close();
    await world.dispose();
  });

  test('joins the list beside the others of its item, can be read and taken as a file, and is logged', async () => {
    const before = await publishedTables(world.dependencies.db, 'sites');
    const answer = await planner('POST', tables, { stub: 'stay', banner: 'grade' });
    expect(answer.status).toBe(200);
    const entry = (await answer.json()) as CatalogueEntry;
    expect(entry).toMatchObject({ id: 'stay*grade', kind: 'cross-tab', sectionLabel: { ja: '職場' } });
    const ids = await idsOfList();
    expect(ids.slice(ids.indexOf('stay'), ids.indexOf('stay') + 3)).toEqual([
      'stay',
      'stay*department',
      'stay*grade',
    ]);
    const table = await json<PublishedTable>(planner('GET', `${tables}/stay*grade`));
    expect(groupsOf(table)).toContainEqual(['clerk', 'shown']);
    for (const format of ['csv', 'xlsx', 'tidy']) {
      expect((await planner('GET', `${tables}/stay*grade?format=${format}`)).status).toBe(200);
    }
    const [logged, ...others] = await additions();
    expect(others).toEqual([]);
    expect(logged).toMatchObject({
      actor: 'planner <planner@example.jp>',
      facts: { table: 'stay*grade', stub: 'stay', banner: 'grade' },
    });
    // What was published stays as it is, byte by byte.
    const after = await publishedTables(world.dependencies.db, 'sites');
    expect(after.filter(({ id }) => id !== 'stay*grade')).toEqual(before);
  });

  test('of groups within groups, and of two items', async () => {
    const nested = await planner('POST', tables, { stub: 'stay', banner: 'grade', within: 'department' });
    expect(await nested.json()).toMatchObject({ id: 'stay*department*grade' });
    const cross = await planner('POST', tables, { stub: 'rewarding', banner: 'stay' });
    expect(await cross.json()).toMatchObject({ id: 'rewarding*stay', bannerLabel: { ja: '働き続けたいか' } });
    expect(await idsOfList()).toEqual(expect.arrayContaining(['stay*department*grade', 'rewarding*stay']));
  });

  test('of one outer group beside all others', async () => {
    const cross = { stub: 'stay', banner: 'grade', within: 'department', group: 'welfare' };
    const entry = await planner('POST', tables, cross);
    expect(await entry.json()).toMatchObject({
      id: 'stay*department*grade:welfare',
      bannerLabel: { ja: '部門・職（福祉部）', en: 'department and grade (Welfare)' },
    });
    const table = await json<PublishedTable>(planner('GET', `${tables}/stay*department*grade:welfare`));
    expect(new Set(table.points.map(({ levels }) => levels?.outer.ja))).toEqual(
      new Set([undefined, '福祉部', '「福祉部」以外']),
    );
    expect(groupsOf(table)).toContainEqual(['welfare*clerk', 'shown']);
    // It is not the table of all groups, which can still be asked for and is judged beside it.
    const all = await planner('POST', tables, { ...cross, group: undefined });
    expect([200, 409]).toContain(all.status);
    const published = await publishedTables(world.dependencies.db, 'sites');
    const closed = await findWave(world.dependencies.db, 'sites');
    if (closed === undefined) throw new Error('no wave');
    const own = await closedWaveOf(world.dependencies.db, closed);
    const caseFile = await caseFileOfWave(world.dependencies, own.wave, own.stored);
    expect(breakingTables({ tables: published, caseFile, minimumBase: 10 })).toEqual([]);
  });

  test('waits behind others, but not behind any number of them: then it is refused with when to come again', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    computedBy((task) => ({
      result: held.then(async () => beside(task).result),
      stop: async () => undefined,
    }));
    const ask = (name: string) => planner('POST', tables, { stub: name, banner: 'grade' });
    const asked = Array.from({ length: 12 }, () => ask('stay'));
    // All others wait: whichever came last is answered first.
    const refused = await Promise.race(asked);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.json()).toMatchObject({ code: 'too-many-tables' });
    letGo();
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(11);
    expect((await ask('ways')).status).toBe(200);
  });

  test('of a publication of the first version, which names the cause of what is hidden', async () => {
    await planner('POST', tables, { stub: 'stay', banner: 'grade', within: 'department' });
    const { db } = world.dependencies;
    const named = await sql`update published_table set body =
      replace(body, '"reason":"suppressed"', '"reason":"complementary"') where wave = 'sites'`.execute(db);
    expect(named.numAffectedRows).toBeGreaterThan(0n);
    const bodies = await db.selectFrom('published_table').select('body').execute();
    expect(bodies.some(({ body }) => body.includes('complementary'))).toBe(true);
    expect((await planner('POST', tables, { stub: 'stay', banner: 'grade' })).status).toBe(200);
  });

  test('asked for twice, also at once, is one table', async () => {
    const ask = () => planner('POST', tables, { stub: 'stay', banner: 'grade' });
    const [first, second] = await Promise.all([ask(), ask()]);
    const third = await ask();
    const texts = await Promise.all([first, second, third].map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect((await idsOfList()).filter((id) => id === 'stay*grade')).toHaveLength(1);
    expect([await additions(), computedCount]).toEqual([[expect.anything()], 1]);
  });

  test('that is in the list already is answered without a thread', async () => {
    expect((await planner('POST', tables, { stub: 'stay', banner: 'department' })).status).toBe(200);
    expect([await additions(), computedCount]).toEqual([[], 0]);
  });

  test('is judged with those that were asked for at the same moment', async () => {
    const seen: string[][] = [];
    computedBy((task) => {
      seen.push(task.published.map(({ id }) => id));
      return beside(task);
    });
    await Promise.all([
      planner('POST', tables, { stub: 'stay', banner: 'grade' }),
      planner('POST', tables, { stub: 'ways', banner: 'grade' }),
    ]);
    const [first = [], second = []] = seen;
    expect(second.filter((id) => !first.includes(id))).toHaveLength(1);
    expect(await idsOfList()).toEqual(expect.arrayContaining(['stay*grade', 'ways*grade']));
  });

  test('is judged anew where another server stored one meanwhile', async () => {
    const { furtherCrosses } = world.dependencies;
    const other = new FurtherCrosses(beside);
    computedBy((task) => ({
      result: (async () => {
        if (computedCount === 1) {
          world.dependencies.furtherCrosses = other;
          await planner('POST', tables, { stub: 'ways', banner: 'grade' });
        }
        return beside(task).result;
      })(),
      stop: async () => undefined,
    }));
    expect((await planner('POST', tables, { stub: 'stay', banner: 'grade' })).status).toBe(200);
    expect(computedCount).toBe(2);
    expect(await idsOfList()).toEqual(expect.arrayContaining(['stay*grade', 'ways*grade']));
    await furtherCrosses.close();
    await other.close();
  });

  test('that would tell of one person with what is published is refused, and nothing changes', async () => {
    const before = await idsOfList();
    const refused = await planner('POST', tables, { stub: 'stay', banner: 'site' });
    expect(refused.status).toBe(409);
    const problem = (await refused.json()) as { code: string; title: string; issues?: unknown[] };
    expect(problem.code).toBe('cross-not-possible');
    expect(problem.title).toContain('少人数');
    expect(JSON.stringify(problem)).not.toContain('別館');
    expect([await idsOfList(), await additions()]).toEqual([before, []]);
  });

  test('the same from a suppression that forgets what is published is refused by the audit', async () => {
    const forgetful: typeof runTablePlan = (caseFile, plan, rules) =>
      runTablePlan(caseFile, plan, { ...rules, earlier: [] });
    computedBy(inProcess({ run: forgetful, audit: breakingTables }));
    expect((await planner('POST', tables, { stub: 'stay', banner: 'site' })).status).toBe(409);
    // Without the audit it would be published: one of the branch does not work in the welfare department.
    computedBy(inProcess({ run: forgetful, audit: () => [] }));
    expect((await planner('POST', tables, { stub: 'stay', banner: 'site' })).status).toBe(200);
    const table = await json<PublishedTable>(planner('GET', `${tables}/stay*site`));
    expect(groupsOf(table)).toContainEqual(['branch', 'shown']);
  });

  test('that cannot be is refused with everything that is wrong with it', async () => {
    const issuesOf = async (cross: object) => {
      const answer = await planner('POST', tables, cross);
      const { issues = [] } = (await answer.json()) as { issues?: { code: string; path: string[] }[] };
      return [answer.status, ...issues.map(({ code, path }) => `${code} ${path.join('.')}`)];
    };
    expect(await issuesOf({ stub: 'nothing', banner: 'rewarding' })).toEqual([
      422,
      'unknown-item stub',
      'wrong-banner banner',
    ]);
    expect(await issuesOf({ stub: 'spirit', banner: 'grade' })).toEqual([422, 'unknown-item stub']);
    expect(await issuesOf({ stub: 'stay', banner: 'stay' })).toEqual([422, 'nested-in-itself banner']);
    expect(await issuesOf({ stub: 'stay', banner: 'ways', within: 'grade' })).toEqual([
      422,
      'not-an-attribute banner',
    ]);
    expect(await issuesOf({ stub: 'site', banner: 'grade', within: 'department' })).toEqual([
      422,
      'invalid-field within',
    ]);
    expect(await issuesOf({ stub: 'stay', banner: 'grade', within: 'department', group: 'nowhere' })).toEqual(
      [422, 'unknown-group group'],
    );
    expect(await issuesOf({ stub: 'stay', banner: 'grade', group: 'welfare' })).toEqual([
      422,
      'unknown-group group',
    ]);
    expect(await issuesOf({})).toEqual([422, 'invalid-field stub', 'invalid-field banner']);
  });

  test('is told of beforehand from published counts alone, and no more when the responses are deleted', async () => {
    const { stubs, banners } = await json<CrossChoices>(planner('GET', `${wave}/crosses`));
    expect(stubs.map(({ code }) => code)).toEqual([
      'site',
      'department',
      'grade',
      'rewarding',
      'stay',
      'ways',
    ]);
    expect(banners.map(({ code, smallGroups }) => [code, smallGroups.length])).toEqual([
      ['site', 0],
      ['department', 0],
      ['grade', 0],
      ['stay', 0],
      ['ways', 0],
    ]);
    await world.dependencies.db.updateTable('wave').set({ minimum_base: 15 }).execute();
    const later = await json<CrossChoices>(planner('GET', `${wave}/crosses`));
    expect(later.banners.find(({ code }) => code === 'grade')?.smallGroups.map(({ ja }) => ja)).toEqual([
      '部長級',
    ]);
    await world.dependencies.responses.delete('sites');
    expect(await json(planner('GET', `${wave}/crosses`))).toEqual({ stubs: [], banners: [] });
    const refused = await planner('POST', tables, { stub: 'stay', banner: 'grade' });
    expect(await refused.json()).toMatchObject({ code: 'responses-deleted' });
  });
});

describe('of a wave that is not published', () => {
  beforeAll(async () => {
    world = await testApp();
    await closeSites(world.dependencies);
  });
  afterAll(() => world.dispose());

  test('no table is added: planners do not see it, HR publishes first', async () => {
    const cross = { stub: 'stay', banner: 'grade' };
    for (const [role, code] of [
      ['planner', 'wave-not-found'],
      ['survey-manager', 'wrong-state'],
    ] as const) {
      const call = await world.as(role);
      expect(await json(call('POST', tables, cross))).toMatchObject({ code });
      expect(await json(call('GET', `${wave}/crosses`))).toMatchObject({ code });
    }
  });
});
