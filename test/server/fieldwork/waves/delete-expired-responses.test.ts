import { existsSync } from 'node:fs';
import { logEntriesOf } from '../../../../server/store/log.queries.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteExpiredResponses } from '../../../../server/fieldwork/waves/delete-expired-responses.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { WaveSummary } from '../../../../server/contract/waves.ts';
import { hirakataAnswers, hirakataWave, openHirakata, sendAll } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

it('responses go after the promised date, not before; published tables stay', async () => {
  const manager = await openHirakata(world);
  await sendAll(world, 'hirakata', hirakataAnswers.slice(0, 30));
  const on = (date: string) =>
    deleteExpiredResponses({ ...world.dependencies, now: () => new Date(`${date}T12:00:00Z`) });
  const file = `${world.dataDirectory}/responses/hirakata.sqlite`;
  expect(await on('2999-01-01')).toEqual([]);
  for (const step of ['close', 'publish']) await manager('POST', `/api/manage/waves/hirakata/${step}`);
  expect(await on(hirakataWave.retainUntil)).toEqual([]);
  expect(existsSync(file)).toBe(true);
  expect(await on('2999-01-01')).toEqual(['hirakata']);
  expect(existsSync(file)).toBe(false);
  expect(await on('2999-01-01')).toEqual([]);
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

it('a wave whose responses are gone is not published: its tables would be empty for good', async () => {
  const manager = await openHirakata(world);
  await sendAll(world, 'hirakata', hirakataAnswers.slice(0, 30));
  await manager('POST', '/api/manage/waves/hirakata/close');
  await deleteExpiredResponses({ ...world.dependencies, now: () => new Date('2999-01-01T12:00:00Z') });
  const refused = await manager('POST', '/api/manage/waves/hirakata/publish');
  expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([409, 'responses-deleted']);
});
