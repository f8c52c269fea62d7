import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../server/contract/accounts.ts';
import { testApp, testPassword, type TestApp } from '../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

const somebody = { name: '管理 花子', email: 'Hanako@example.jp', password: testPassword };

describe('the first administrator', () => {
  it('is made once, by whoever has the link', async () => {
    const token = (await world.dependencies.accounts.setupToken()) ?? '';
    expect((await world.call('POST', '/api/setup', { ...somebody, token: 'guess' })).status).toBe(403);
    const made = await world.call('POST', '/api/setup', { ...somebody, token });
    expect(made.status).toBe(201);
    expect(((await made.json()) as Session).account?.role).toBe('administrator');
    expect(made.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
    expect((await world.call('POST', '/api/setup', { ...somebody, token })).status).toBe(409);
  });

  it('needs a password of twelve characters', async () => {
    const token = (await world.dependencies.accounts.setupToken()) ?? '';
    expect((await world.call('POST', '/api/setup', { ...somebody, password: 'short', token })).status).toBe(
      422,
    );
  });
});

describe('signing in', () => {
  const signIn = (password: string) =>
    world.call('POST', '/api/session', { email: 'hanako@example.jp', password });

  it('and out', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const cookie = (await signIn(testPassword)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const who = async () =>
      (await (await world.call('GET', '/api/session', undefined, { cookie })).json()) as Session;
    expect((await who()).account?.email).toBe('hanako@example.jp');
    expect((await world.call('DELETE', '/api/session', undefined, { cookie })).status).toBe(204);
    expect((await who()).account).toBeNull();
  });

  it('stops taking guesses', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1)
      statuses.push((await signIn(`guess ${attempt}`)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect((await signIn(testPassword)).status).toBe(429);
  });

  it('keeps no address and no browser of a session', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    await signIn(testPassword);
    const { default: SQLite } = await import('better-sqlite3');
    const db = new SQLite(`${world.dataDirectory}/kotae.sqlite`, { readonly: true });
    const rows = db.prepare('SELECT ipAddress, userAgent FROM session').all();
    db.close();
    expect(rows).toEqual([{ ipAddress: null, userAgent: null }]);
  });

  it('two of one address made at once are one account and a refusal', async () => {
    const administrator = await world.as('administrator');
    const made = await Promise.all(
      ['planner', 'planner'].map((role) =>
        administrator('POST', '/api/manage/accounts', { ...somebody, role }),
      ),
    );
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('the last administrator cannot be removed', async () => {
    const administrator = await world.as('administrator');
    const { accounts } = (await (await administrator('GET', '/api/manage/accounts')).json()) as {
      accounts: { id: string }[];
    };
    expect((await administrator('DELETE', `/api/manage/accounts/${accounts[0]?.id}`)).status).toBe(409);
  });
});
