import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../server/contract/log.ts';
import { newSubmission } from '../hirakata-world.ts';
import { testApp, type TestApp } from '../test-app.ts';
import { keysOf, openWithTickets, staff, takeTicket } from '../ticket-world.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
});
afterAll(() => world.dispose());

describe('the log of a wave', () => {
  it('has what staff of the survey did, the latest first, and nothing of those who answered', async () => {
    const { wave, codes } = await openWithTickets(world, staff({ 8: 3 }), {
      modes: ['ticket', 'drawn-code'],
    });
    const manager = await world.as('survey-manager');
    await manager('POST', `/api/manage/waves/${wave}/codes`, { stratum: '7', count: 4 });
    const entries = async () => {
      const response = await manager('GET', `/api/manage/waves/${wave}/log`);
      return ((await response.json()) as { entries: LogEntry[] }).entries;
    };
    const before = await entries();
    expect(before.map(({ action, facts }) => [action, facts])).toEqual([
      ['codes-printed', { stratum: '7', count: 4 }],
      ['invitations-imported', { invitedCount: 3 }],
      ['wave-opened', { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
      ['wave-created', {}],
    ]);
    expect(before[0]?.actor).toBe('survey-manager <survey-manager@example.jp>');

    const ticket = await takeTicket(world, wave, codes[0] ?? '', await keysOf(world, wave));
    const answered = await world.call('POST', `/api/waves/${wave}/responses`, {
      submission: newSubmission(),
      answers: { attainment1: 7 },
      ticket,
    });
    expect(answered.status).toBe(201);
    expect(await entries()).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/職員 8-|staff-8|総務課/);
  });

  it('is for those who run surveys, of a wave that there is', async () => {
    const path = '/api/manage/waves/hirakata/log';
    expect((await world.call('GET', path)).status).toBe(401);
    expect((await (await world.as('planner'))('GET', path)).status).toBe(403);
    expect((await (await world.as('survey-manager'))('GET', '/api/manage/waves/no/log')).status).toBe(404);
  });
});
