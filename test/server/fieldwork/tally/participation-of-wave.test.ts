import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Participation, WaveList } from '../../../../server/contract/fieldwork/waves.ts';
import { hirakataAnswers, hirakataWave, openHirakata, sendAll } from '../../hirakata-world.ts';
import { testApp, turnDay, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const base = '/api/manage/waves';
const participation = async (call: TestApp['call'], wave: string) =>
  (await (await call('GET', `${base}/${wave}/participation`)).json()) as Participation;

it('the course of participation has the public steps and nothing between them', async () => {
  const manager = await openHirakata(world);
  const seen = new Set<string>();
  for (const day of [0, 1, 2]) {
    for (const sheet of hirakataAnswers.slice(day * 5, day * 5 + 5)) {
      await sendAll(world, 'hirakata', [sheet]);
      seen.add(JSON.stringify(await participation(manager, 'hirakata')));
    }
    turnDay(world);
  }
  // Asked after each of fifteen responses, it has moved once a day.
  expect(seen.size).toBe(3);
  await manager('POST', `${base}/hirakata/close`);
  const { steps } = await participation(manager, 'hirakata');
  // Each counted at the first question of its day, when the first of that day had come.
  expect(steps).toEqual([
    { day: '2024-09-20', responseCount: 0 },
    { day: '2024-09-21', responseCount: 6 },
    { day: '2024-09-22', responseCount: 11 },
    { day: '2024-09-23', responseCount: 15 },
  ]);
});

it('stands beside the wave before of the same questionnaire, and what HR aims at', async () => {
  const manager = await openHirakata(world);
  await sendAll(world, 'hirakata', hirakataAnswers.slice(0, 12));
  await manager('POST', `${base}/hirakata/close`);
  const later = {
    ...hirakataWave,
    code: 'later',
    opensOn: '2024-10-07',
    closesOn: '2024-10-20',
    targetRate: 0.8,
    terms: { policy: { ja: '人材育成基本方針' } },
  };
  await manager('POST', base, later);
  const eligibleCount = hirakataWave.population.reduce((sum, one) => sum + one.eligibleCount, 0);
  const previous = {
    code: 'hirakata',
    title: hirakataWave.title,
    closesOn: hirakataWave.closesOn,
    responseCount: 12,
    eligibleCount,
  };
  expect(await participation(manager, 'later')).toEqual({ previous, targetRate: 0.8, steps: [] });
  expect((await participation(manager, 'hirakata')).previous).toBeNull();
  const { waves } = (await (await manager('GET', base)).json()) as WaveList;
  expect(waves.find(({ code }) => code === 'later')?.previous).toEqual(previous);
  // The words that were put into the questionnaire go with a copy.
  const detail = (await (await manager('GET', `${base}/later`)).json()) as { terms: object };
  expect(detail.terms).toMatchObject({ policy: { ja: '人材育成基本方針' } });
  const refused = await manager('PUT', `${base}/later/target`, { targetRate: 1.2 });
  expect(refused.status).toBe(422);
  const aimed = await manager('PUT', `${base}/later/target`, { targetRate: null });
  expect(await aimed.json()).toMatchObject({ targetRate: null });
});
