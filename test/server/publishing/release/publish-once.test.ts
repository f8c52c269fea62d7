import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tablesInBackground } from '../../../../server/publishing/background/tables-in-background.ts';
import { Drafts, type ComputeDraft } from '../../../../server/publishing/release/drafts.ts';
import { releaseWave } from '../../../../server/publishing/release/release-wave.ts';
import type { DraftResults } from '../../../../server/contract/publishing/tables.ts';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import type { Disclosure } from '../../../../server/publishing/tables/tabulated-wave.ts';
import { tabulatePlan } from '../../../../analysis/index.ts';
import { eventually } from '../../../eventually.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { openTexts, reviewOpinions } from '../texts/text-world.ts';

const wave = '/api/manage/waves/texts';

let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
/** How often tables were computed. */
let computedCount: number;

/** Drafts of which a test says how they are computed. */
function computedBy(compute: ComputeDraft): void {
  computedCount = 0;
  world.dependencies.drafts = new Drafts((...asked) => {
    computedCount += 1;
    return compute(...asked);
  });
}
const beside: ComputeDraft = (task, onProgress) =>
  tablesInBackground({ ...task, place: world.place }, onProgress);

beforeEach(async () => {
  world = await testApp();
  manager = await openTexts(world);
  computedBy(beside);
  expect((await manager('POST', `${wave}/close`)).status).toBe(200);
});
afterEach(async () => {
  await world.dependencies.drafts.close();
  await world.dispose();
});

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code;
const stateOf = async (): Promise<string> =>
  ((await (await manager('GET', wave)).json()) as { state: string }).state;
const publications = async () => {
  const entries = await logEntriesOf(world.dependencies.db, 'texts');
  return entries.filter(({ action }) => action === 'wave-published').length;
};

describe('a wave is published once', () => {
  test('by three windows at the same moment, and each hears that it is', async () => {
    const answers = await Promise.all([
      manager('POST', `${wave}/publish`),
      manager('POST', `${wave}/publish`),
      manager('POST', `${wave}/publish`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()));
    expect(first).toContain('"state":"published"');
    for (const other of others) expect(other).toBe(first);
    expect(await publications()).toBe(1);
    expect(computedCount).toBe(1);
  });

  test('by a second press after it, with the same answer; nothing of it changes', async () => {
    await manager('GET', `${wave}/texts`);
    await reviewOpinions(manager);
    const first = await (await manager('POST', `${wave}/publish`)).text();
    const tables = await (await manager('GET', `${wave}/tables`)).text();
    const second = await manager('POST', `${wave}/publish`);
    expect([second.status, await second.text()]).toEqual([200, first]);
    expect(await (await manager('GET', `${wave}/tables`)).text()).toBe(tables);
    expect(await publications()).toBe(1);
  });
});

describe('draft results are computed once', () => {
  test('whoever looks at them, however often, and then publishes them', async () => {
    await Promise.all([manager('GET', `${wave}/tables`), manager('PUT', `${wave}/draft-results`)]);
    await manager('GET', `${wave}/tables/need`);
    await manager('GET', `${wave}/texts`);
    const drafts = (await (await manager('GET', `${wave}/tables/need`)).json()) as object;
    await manager('POST', `${wave}/publish`);
    const published = (await (await manager('GET', `${wave}/tables/need`)).json()) as object;
    expect(published).toEqual(drafts);
    expect(computedCount).toBe(1);
  });

  test('the server answers meanwhile, and says how far they are', async () => {
    const seen = new Set<string>();
    expect(await (await manager('GET', `${wave}/draft-results`)).json()).toEqual({ state: 'not-begun' });
    expect((await manager('PUT', `${wave}/draft-results`)).status).toBe(200);
    await eventually(async () => {
      expect((await world.call('GET', '/healthz')).status).toBe(200);
      const results = (await (await manager('GET', `${wave}/draft-results`)).json()) as DraftResults;
      seen.add(results.state);
      expect(results.state).toBe('ready');
    });
    expect(seen).toContain('computing');
    await manager('POST', `${wave}/publish`);
    expect(await (await manager('GET', `${wave}/draft-results`)).json()).toEqual({ state: 'ready' });
  });

  test('not before closing', async () => {
    const other = await testApp();
    try {
      const own = await openTexts(other);
      for (const method of ['GET', 'PUT']) {
        expect(await codeOf(await own(method, `${wave}/draft-results`))).toBe('results-not-ready');
      }
    } finally {
      await other.dispose();
    }
  });
});

describe('where the thread ends before its work does', () => {
  test('nothing is published, it is said, and the next attempt goes through', async () => {
    computedBy((...asked) => {
      const job = beside(...asked);
      if (computedCount === 1) void job.stop();
      return job;
    });
    const refused = await manager('POST', `${wave}/publish`);
    expect([refused.status, await codeOf(refused)]).toEqual([503, 'tabulation-stopped']);
    expect(await codeOf(await manager('GET', `${wave}/draft-results`))).toBe('tabulation-stopped');
    expect([await stateOf(), await publications()]).toEqual(['closed', 0]);
    expect((await manager('POST', `${wave}/publish`)).status).toBe(200);
    expect([await stateOf(), await publications()]).toEqual(['published', 1]);
  });

  test('a fault of the program stays one: it is not told, and the next attempt begins anew', async () => {
    computedBy((...asked) =>
      computedCount === 1
        ? { result: Promise.reject(new Error('a fault')), stop: async () => undefined }
        : beside(...asked),
    );
    expect(await codeOf(await manager('GET', `${wave}/tables`))).toBe('internal-error');
    expect((await manager('GET', `${wave}/tables`)).status).toBe(200);
  });
});

describe('the audit decides', () => {
  /** Everything is shown, however few answered. */
  const shown: Disclosure = {
    run: (caseFile, plan) => tabulatePlan(caseFile, plan),
    besideIndices: () => [],
  };
  const inProcess =
    (disclosure: Disclosure): ComputeDraft =>
    (task, tell) => ({
      result: (async () =>
        releaseWave(task, { responses: world.dependencies.responses, disclosure, tell }))(),
      stop: async () => undefined,
    });

  test('what it does not pass is neither published nor shown as a draft', async () => {
    // A minimum of a hundred: all thirty are a small group, and the total is shown.
    await world.dependencies.db.updateTable('wave').set({ minimum_base: 100 }).execute();
    computedBy(inProcess(shown));
    const refused = await manager('POST', `${wave}/publish`);
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'tables-refused']);
    for (const address of ['tables', 'tables/need', 'draft-results', 'texts']) {
      expect(await codeOf(await manager('GET', `${wave}/${address}`))).toBe('tables-refused');
    }
    expect([await stateOf(), await publications()]).toEqual(['closed', 0]);
    expect(computedCount).toBe(1);
  });

  test('the same with disclosure control is published, and shows nothing', async () => {
    await world.dependencies.db.updateTable('wave').set({ minimum_base: 100 }).execute();
    expect((await manager('POST', `${wave}/publish`)).status).toBe(200);
    const table = (await (await manager('GET', `${wave}/tables/need`)).json()) as {
      points: { column: { status: string } }[];
    };
    expect(table.points[0]?.column.status).toBe('suppressed');
  });
});
