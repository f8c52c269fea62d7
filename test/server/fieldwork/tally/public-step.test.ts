import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Tally } from '../../../../server/contract/fieldwork/waves.ts';
import { acceptedTicketsOfWave, tallyOfWave } from '../../../../server/fieldwork/tally/tally-of-wave.ts';
import { findWaveOrFail } from '../../../../server/fieldwork/waves/find-wave-or-fail.ts';
import { openDependencies } from '../../../../server/open-dependencies.ts';
import { newSubmission } from '../../hirakata-world.ts';
import { testApp, turnDay, type TestApp } from '../../test-app.ts';
import { keysOf, openWithTickets, staff, takeTicket } from '../../ticket-world.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

/** Everything in which a count of an open wave stands, for anybody and for HR, word by word. */
async function everyCount(wave: string): Promise<string> {
  const manager = await world.as('survey-manager');
  const answered = await Promise.all([
    world.call('GET', `/api/waves/${wave}/tally`),
    world.call('GET', `/api/waves/${wave}/tally/tickets`),
    manager('GET', '/api/manage/waves'),
    manager('GET', `/api/manage/waves/${wave}`),
    manager('GET', `/api/manage/waves/${wave}/participation`),
    manager('GET', `/api/manage/waves/${wave}/response-rate`),
    manager('GET', `/api/manage/waves/${wave}/response-rate?format=csv`),
    manager('GET', `/api/manage/waves/${wave}/invitations`),
  ]);
  return (await Promise.all(answered.map((response) => response.text()))).join('\n');
}

/** What it would be if it were counted at each question. */
async function countedAtOnce(code: string): Promise<string> {
  const wave = await findWaveOrFail(world.dependencies.db, code);
  const { dependencies } = world;
  return JSON.stringify([
    await tallyOfWave(dependencies, wave),
    await acceptedTicketsOfWave(dependencies, wave),
  ]);
}

it('whoever reads every count of an open wave again and again learns no moment of anybody', async () => {
  const { wave, codes } = await openWithTickets(world, staff({ 1: 3, 8: 3 }), {
    modes: ['ticket', 'open-link'],
  });
  const keys = await keysOf(world, wave);
  const seen = new Set([await everyCount(wave)]);
  const control = new Set([await countedAtOnce(wave)]);
  const look = async (): Promise<void> => {
    seen.add(await everyCount(wave));
    control.add(await countedAtOnce(wave));
  };
  for (const code of codes) {
    const ticket = await takeTicket(world, wave, code, keys);
    await look();
    const body = { submission: newSubmission(), answers: { attainment1: 7 }, ticket };
    expect((await world.call('POST', `/api/waves/${wave}/responses`, body)).status).toBe(201);
    await look();
  }
  expect(seen.size).toBe(1);
  // The sabotaged twin: counted at each question, every ticket and every response has its moment.
  expect(control.size).toBe(1 + 2 * codes.length);

  turnDay(world);
  const tally = (await (await world.call('GET', `/api/waves/${wave}/tally`)).json()) as Tally;
  expect(tally).toMatchObject({ countedOn: '2024-09-21', responseCount: 6 });
  expect(tally.strata.map((one) => one.acceptedTicketCount)).toEqual([3, 0, 0, 0, 0, 0, 0, 3]);
});

it('a restart counts nothing anew, and a clock put back does not either; closing counts for good', async () => {
  const { wave } = await openWithTickets(world, staff({ 1: 1 }), { modes: ['ticket', 'open-link'] });
  const tally = async () => (await (await world.call('GET', `/api/waves/${wave}/tally`)).json()) as Tally;
  const body = () => ({ submission: newSubmission(), answers: { attainment1: 7 } });
  await world.call('POST', `/api/waves/${wave}/responses`, body());
  const again = await openDependencies({ dataDirectory: world.dataDirectory, publicUrl: 'http://localhost' });
  await again.close();
  expect((await tally()).responseCount).toBe(0);
  turnDay(world);
  expect((await tally()).responseCount).toBe(1);
  await world.call('POST', `/api/waves/${wave}/responses`, body());
  world.dependencies.now = () => new Date('2024-09-20T12:00:00+09:00');
  expect(await tally()).toMatchObject({ countedOn: '2024-09-21', responseCount: 1 });
  const manager = await world.as('survey-manager');
  expect((await manager('POST', `/api/manage/waves/${wave}/close`)).status).toBe(200);
  expect(await tally()).toMatchObject({ countedOn: null, responseCount: 2 });
});
