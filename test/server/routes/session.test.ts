import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../server/contract/problem.ts';
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
    const { rows } = await sql`SELECT "ipAddress", "userAgent" FROM session`.execute(world.dependencies.db);
    expect(rows).toEqual([{ ipAddress: null, userAgent: null }]);
  });

  it('two of one address made at once are one account and a refusal', async () => {
    const administrator = await world.as('administrator');
    const made = await Promise.all(
      ['planner', 'planner'].map((role) =>
        administrator('POST', '/api/manage/accounts', { ...somebody, role }),
      ),
    );
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201, 409]));
  });

  it('the last administrator cannot be removed', async () => {
    const administrator = await world.as('administrator');
    const { accounts } = (await (await administrator('GET', '/api/manage/accounts')).json()) as {
      accounts: { id: string }[];
    };
    expect((await administrator('DELETE', `/api/manage/accounts/${accounts[0]?.id}`)).status).toBe(409);
  });
});

describe('a password', () => {
  const fresh = 'a new password for Hanako';
  const signIn = (password: string) =>
    world.call('POST', '/api/session', { email: 'hanako@example.jp', password });
  const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const who = async (cookie: string) =>
    ((await (await world.call('GET', '/api/session', undefined, { cookie })).json()) as Session).account;

  it('is changed by whoever knows it; every other session ends', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const [own, elsewhere] = [cookieOf(await signIn(testPassword)), cookieOf(await signIn(testPassword))];
    const change = (body: object) => world.call('PUT', '/api/manage/password', body, { cookie: own });
    const wrong = await change({ current: 'a guess', password: fresh });
    expect([wrong.status, ((await wrong.json()) as Problem).issues?.map(({ code }) => code)]).toEqual([
      422,
      ['wrong-password'],
    ]);
    expect((await change({ current: testPassword, password: 'short' })).status).toBe(422);
    expect(await who(elsewhere)).not.toBeNull();
    const changed = await change({ current: testPassword, password: fresh });
    expect(changed.status).toBe(204);
    expect(await who(cookieOf(changed))).not.toBeNull();
    expect([await who(own), await who(elsewhere)]).toEqual([null, null]);
    expect([(await signIn(testPassword)).status, (await signIn(fresh)).status]).toEqual([401, 200]);
  });

  it('is not guessed by way of changing it', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const cookie = cookieOf(await signIn(testPassword));
    const statuses: number[] = [];
    for (let guess = 0; guess < 11; guess += 1) {
      const body = { current: `guess ${guess}`, password: fresh };
      statuses.push((await world.call('PUT', '/api/manage/password', body, { cookie })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  });

  it('is reset by the administrator alone, which ends the sessions and unlocks the account', async () => {
    const { id } = await world.dependencies.accounts.create({ ...somebody, role: 'survey-manager' });
    const cookie = cookieOf(await signIn(testPassword));
    for (let guess = 0; guess < 11; guess += 1) await signIn(`guess ${guess}`);
    expect((await signIn(testPassword)).status).toBe(429);
    const address = `/api/manage/accounts/${id}/password`;
    expect((await world.call('PUT', address, { password: fresh }, { cookie })).status).toBe(403);
    const administrator = await world.as('administrator');
    expect((await administrator('PUT', address, { password: fresh })).status).toBe(204);
    expect(await who(cookie)).toBeNull();
    expect([(await signIn(fresh)).status, (await signIn(testPassword)).status]).toEqual([200, 401]);
    expect(
      (await administrator('PUT', '/api/manage/accounts/nobody/password', { password: fresh })).status,
    ).toBe(404);
  });
});
