import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteExpiredResponses } from '../../../../server/fieldwork/waves/delete-expired-responses.ts';
import type { Clock } from '../../../../server/contract/clock.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { WaveSummary } from '../../../../server/contract/fieldwork/waves.ts';
import { hirakataAnswers, hirakataWave, openHirakata, sendAll } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const areThere = () => world.dependencies.responses.has('hirakata');
const dayMs = 24 * 60 * 60 * 1000;

/** Lets the server look at its clock, day by day up to a date; what went by itself. */
async function dayByDay(until: string): Promise<string[]> {
  const deleted: string[] = [];
  const last = new Date(`${until}T12:00:00+09:00`).getTime();
  for (let at = world.dependencies.now().getTime(); at < last; at += 30 * dayMs) {
    deleted.push(...(await look(new Date(at))));
  }
  return [...deleted, ...(await look(new Date(last)))];
}

function look(moment: Date): Promise<string[]> {
  world.dependencies.now = () => moment;
  return deleteExpiredResponses(world.dependencies);
}

async function closedWave(steps: string[]) {
  const manager = await openHirakata(world);
  await sendAll(world, 'hirakata', hirakataAnswers.slice(0, 30));
  for (const step of steps) await manager('POST', `/api/manage/waves/hirakata/${step}`);
  return manager;
}

it('responses go after the promised date, not before; published tables stay', async () => {
  const manager = await closedWave(['close', 'publish']);
  expect(await dayByDay(hirakataWave.retainUntil)).toEqual([]);
  expect(await areThere()).toBe(true);
  expect(await dayByDay('2028-04-01')).toEqual(['hirakata']);
  expect(await areThere()).toBe(false);
  expect(await dayByDay('2028-04-02')).toEqual([]);
  const [entry, earlier] = await logEntriesOf(world.dependencies.db, 'hirakata');
  expect([entry?.action, entry?.actor, earlier?.action]).toEqual([
    'responses-deleted',
    'kotae',
    'wave-published',
  ]);
  const { waves } = (await (await manager('GET', '/api/manage/waves')).json()) as { waves: WaveSummary[] };
  expect(waves[0]?.responseCount).toBe(30);
  expect((await manager('GET', '/api/manage/waves/hirakata/tables/attainment1')).status).toBe(200);
});

it('a clock that leaps ahead deletes nothing, however often it is looked at, until somebody says it is right', async () => {
  const manager = await closedWave(['close', 'publish']);
  await look(new Date('2024-10-05T12:00:00+09:00'));
  for (const leapt of ['2038-01-19', '2038-01-20', '2099-12-31', '2999-01-01']) {
    expect(await look(new Date(`${leapt}T12:00:00Z`))).toEqual([]);
  }
  expect(await areThere()).toBe(true);
  const clock = async (method: string) =>
    (await (await manager(method, '/api/manage/clock')).json()) as Clock;
  expect(await clock('GET')).toMatchObject({ isBelieved: false, seenAt: '2024-10-05T03:00:00.000Z' });
  // Set right again, all goes on; nothing was lost.
  expect(await look(new Date('2024-10-06T12:00:00+09:00'))).toEqual([]);
  expect(await clock('GET')).toMatchObject({ isBelieved: true });
  // The control: the same leap, and a person who says that the day is right.
  await look(new Date('2038-01-19T12:00:00Z'));
  expect(await clock('POST')).toMatchObject({ isBelieved: true });
  expect(await look(new Date('2038-01-20T12:00:00Z'))).toEqual(['hirakata']);
  const planner = await world.as('planner');
  expect((await planner('POST', '/api/manage/clock')).status).toBe(403);
});

it('a wave that was never published keeps its responses until a person lets them go, and says that it is due', async () => {
  const manager = await closedWave(['close']);
  const due = async () =>
    ((await (await manager('GET', '/api/manage/waves/hirakata')).json()) as WaveSummary).isDeletionDue;
  const remove = () => manager('POST', '/api/manage/waves/hirakata/delete-responses');
  expect(await due()).toBe(false);
  const early = await remove();
  expect([early.status, ((await early.json()) as Problem).code]).toEqual([409, 'wrong-state']);
  expect(await dayByDay('2029-01-01')).toEqual([]);
  expect(await areThere()).toBe(true);
  expect(await due()).toBe(true);
  expect((await remove()).status).toBe(200);
  expect(await areThere()).toBe(false);
  expect(await due()).toBe(false);
  const [entry] = await logEntriesOf(world.dependencies.db, 'hirakata');
  expect([entry?.action, entry?.actor]).toEqual([
    'responses-deleted',
    'survey-manager <survey-manager@example.jp>',
  ]);
  const refused = await manager('POST', '/api/manage/waves/hirakata/publish');
  expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([409, 'responses-deleted']);
});
