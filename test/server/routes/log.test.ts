import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChainedLogEntry, LogEntry } from '../../../server/contract/log.ts';
import { newSubmission } from '../hirakata-world.ts';
import { plansWorld } from '../plans-world.ts';
import { testApp, type TestApp } from '../test-app.ts';
import { keysOf, openWithTickets, staff, takeTicket } from '../ticket-world.ts';

interface LogPage {
  entries: ChainedLogEntry[];
  position: number;
  hash: string;
}

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
      [
        'wave-created',
        {
          minimumBase: 10,
          opensOn: expect.stringMatching(/^\d{4}-/) as string,
          closesOn: expect.stringMatching(/^\d{4}-/) as string,
          retainUntil: expect.stringMatching(/^\d{4}-/) as string,
        },
      ],
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

describe('the whole log', () => {
  it('tells administrators what became of accounts, page by page, and is exported with its chain', async () => {
    const administrator = await world.as('administrator');
    const account = {
      name: '政策',
      email: 'New@example.jp',
      role: 'planner',
      password: 'a password of length',
    };
    const made = (await (await administrator('POST', '/api/manage/accounts', account)).json()) as {
      id: string;
    };
    await administrator('PUT', `/api/manage/accounts/${made.id}/password`, { password: 'another of length' });
    await administrator('DELETE', `/api/manage/accounts/${made.id}`);
    const page = (await (await administrator('GET', '/api/manage/log')).json()) as LogPage;
    expect(page.entries.slice(0, 3).map(({ action, facts }) => [action, facts])).toEqual(
      ['account-removed', 'password-reset', 'account-created'].map((action) => [
        action,
        { account: 'new@example.jp', role: 'planner' },
      ]),
    );
    expect(page).toMatchObject({ position: page.entries[0]?.position, hash: page.entries[0]?.hash });
    expect(JSON.stringify(page)).not.toContain('of length');
    const earlier = (await (await administrator('GET', '/api/manage/log?before=2')).json()) as LogPage;
    expect(earlier.entries.map(({ position }) => position)).toEqual([1]);

    const csv = await administrator('GET', '/api/manage/log/file?format=csv');
    expect((await csv.text()).trimEnd().split('\r\n')).toHaveLength(page.position + 2);
    const json = (await (await administrator('GET', '/api/manage/log/file?format=json')).json()) as LogPage;
    expect(json.entries.slice(-2).map(({ action }) => action)).toEqual(['log-exported', 'log-exported']);
    expect((await administrator('GET', '/api/manage/log/file?format=pdf')).status).toBe(422);
  });

  it('says who took which file away, whatever the route, and nothing of what was only looked at', async () => {
    const planned = await plansWorld();
    try {
      const planner = await planned.as('planner');
      const wave = '/api/manage/waves/w2024';
      const takenAway = async (path: string) => {
        await planner('GET', path);
        const { entries } = (await (
          await (
            await planned.as('administrator')
          )('GET', '/api/manage/log')
        ).json()) as LogPage;
        return entries[0]?.action === 'file-exported' ? [entries[0].actor, entries[0].facts] : null;
      };
      expect(await takenAway(`${wave}/tables/attainment1`)).toBeNull();
      const who = 'planner <planner@example.jp>';
      expect(await takenAway(`${wave}/tables/attainment1?format=csv`)).toEqual([
        who,
        { file: 'w2024-attainment1.csv' },
      ]);
      expect(await takenAway(`${wave}/report/file?format=ods`)).toEqual([who, { file: 'w2024-report.ods' }]);
      expect(await takenAway(`${wave}/tables/nothing?format=csv`)).toEqual([
        who,
        { file: 'w2024-report.ods' },
      ]);
    } finally {
      await planned.dispose();
    }
  });
});
