import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { Session } from '../../../../server/contract/accounts/accounts.ts';
import { logPage } from '../../../../server/store/log.queries.ts';
import { testApp, testPassword, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

/** Seconds pass on the clock of the server. */
function later({ dependencies }: TestApp, seconds: number): void {
  const next = dependencies.now().getTime() + seconds * 1000;
  dependencies.now = () => new Date(next);
}

/** What the browser of somebody who has just signed in keeps, besides the session. */
function deviceCookieOf(response: Response): string {
  return response.headers.getSetCookie()[1]?.split(';')[0] ?? '';
}

/** What the log says of accounts, the latest first. */
async function loggedOf({ dependencies }: TestApp): Promise<string[]> {
  return (await logPage(dependencies.db, { count: 20 })).map(({ action }) => action);
}

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
    expect((await world.call('DELETE', '/api/session', undefined, { cookie })).status).toBe(200);
    expect((await who()).account).toBeNull();
  });

  it('writes a wrong password into the log, and never what was typed', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    await signIn('a guess that is long enough');
    await world.call('POST', '/api/session', { email: 'my-own-secret', password: 'a guess' });
    const [entry, ...others] = await logPage(world.dependencies.db, { count: 20 });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ action: 'sign-in-failed', actor: 'kotae' });
    expect(JSON.parse(entry?.facts ?? '')).toEqual({
      account: 'hanako@example.jp',
      role: 'planner',
      step: 'password',
    });
  });

  it('ends after seven days, however much it is used', async () => {
    const { accounts, db } = world.dependencies;
    await accounts.create({ ...somebody, role: 'planner' });
    const cookie = (await signIn(testPassword)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const isIn = async () => (await accounts.current(new Headers({ cookie }))) !== null;
    const begun = async (daysAgo: number) => {
      const createdAt = new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000).toISOString();
      await db.updateTable('session').set({ createdAt }).execute();
    };
    await begun(6.9);
    expect(await isIn()).toBe(true);
    await begun(7.1);
    expect(await isIn()).toBe(false);
    await begun(0);
    expect(await isIn()).toBe(false);
  });

  it('ends over a night without use', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const { accounts, db } = world.dependencies;
    const given = (await signIn(testPassword)).headers.get('set-cookie') ?? '';
    expect(given).toContain('Max-Age=604800;');
    const cookie = given.split(';')[0] ?? '';
    const left = async () => {
      const { expiresAt } = await db.selectFrom('session').select('expiresAt').executeTakeFirstOrThrow();
      return (Date.parse(expiresAt) - Date.now()) / (60 * 60 * 1000);
    };
    const leave = async (hours: number) => {
      const expiresAt = new Date(Date.now() + hours * 60 * 60 * 1000).toISOString();
      await db.updateTable('session').set({ expiresAt }).execute();
    };
    expect(Math.round(await left())).toBe(12);
    await leave(3);
    expect(await accounts.current(new Headers({ cookie }))).not.toBeNull();
    expect(Math.round(await left())).toBe(12);
    await leave(-0.01);
    expect(await accounts.current(new Headers({ cookie }))).toBeNull();
  });

  it('slows guesses down, says for how long, and puts it into the log once', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const answers: Response[] = [];
    for (let guess = 0; guess < 7; guess += 1) answers.push(await signIn(`guess ${guess}`));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const last = answers.at(-1) ?? expect.fail('no answer');
    expect(last.headers.get('retry-after')).toBe('5');
    const { issues } = (await last.json()) as Problem;
    expect(issues?.map(({ words }) => words)).toEqual(['あと5秒たってから、もう一度お試しください。']);
    expect((await signIn(testPassword)).status).toBe(429);
    later(world, 5);
    expect((await signIn(testPassword)).status).toBe(200);
    const failed = Array.from({ length: 5 }, () => 'sign-in-failed');
    expect((await loggedOf(world)).toSorted()).toEqual([...failed, 'sign-in-slowed', 'signed-in']);
  });

  it('guesses at an account that is not there take as many steps, and write nothing', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess += 1) statuses.push((await signIn(`guess ${guess}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await loggedOf(world)).toEqual([]);
  });

  /** Somebody signs in on their own machine while somebody else guesses at the account, for hours. */
  async function signsInAmongGuesses(cookieOfDevice: (response: Response) => string): Promise<number[]> {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const person = { email: 'hanako@example.jp', password: testPassword };
    const cookie = cookieOfDevice(await signIn(testPassword));
    const statuses: number[] = [];
    for (let hour = 0; hour < 4; hour += 1) {
      for (let guess = 0; guess < 6; guess += 1) await signIn(`guess ${hour} ${guess}`);
      statuses.push((await world.call('POST', '/api/session', person, { cookie })).status);
      later(world, 3600);
    }
    return statuses;
  }

  it('never keeps a person from coming in on a machine of theirs, whoever guesses elsewhere', async () => {
    const statuses = await signsInAmongGuesses(deviceCookieOf);
    expect(statuses).toEqual(Array.from({ length: 4 }, () => 200));
  });

  it('would, if machines were not known: the same without what the browser keeps, or with something made up', async () => {
    const forged = (response: Response) =>
      deviceCookieOf(response).replace(/=[^.]*/, '=AAAAAAAAAAAAAAAAAAAAAA');
    const statuses = await signsInAmongGuesses(forged);
    expect(statuses).toContain(429);
  });

  it('knows a machine for the account that came in on it, not for another', async () => {
    const { accounts } = world.dependencies;
    await accounts.create({ ...somebody, role: 'planner' });
    await accounts.create({ ...somebody, email: 'jiro@example.jp', role: 'planner' });
    const cookie = deviceCookieOf(await signIn(testPassword));
    const own = await accounts.signIn({ email: 'jiro@example.jp', password: testPassword }, new Headers());
    const nameOfJiro = own.cookies[1]?.split('=')[0] ?? '';
    const asJiro = (headers: Record<string, string>) =>
      world.call('POST', '/api/session', { email: 'jiro@example.jp', password: 'a guess' }, headers);
    for (let guess = 0; guess < 5; guess += 1) await asJiro({});
    expect((await asJiro({ cookie })).status).toBe(429);
    const renamed = cookie.replace(/^[^=]+/, nameOfJiro);
    expect((await asJiro({ cookie: renamed })).status).toBe(429);
  });

  it('slows guesses down on a known machine too', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const cookie = deviceCookieOf(await signIn(testPassword));
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess += 1) {
      const given = { email: 'hanako@example.jp', password: `guess ${guess}` };
      statuses.push((await world.call('POST', '/api/session', given, { cookie })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await signIn(testPassword)).status).toBe(200);
  });

  it('keeps what makes a machine known from every other address, and from scripts', async () => {
    await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const [, device = ''] = (await signIn(testPassword)).headers.getSetCookie();
    expect(device).toMatch(/^kotae\.device-.*; Path=\/api\/session; HttpOnly; SameSite=Lax$/);
    expect(device).not.toMatch(/hanako|example/i);
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
    for (let guess = 0; guess < 6; guess += 1) {
      const body = { current: `guess ${guess}`, password: fresh };
      statuses.push((await world.call('PUT', '/api/manage/password', body, { cookie })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await signIn(testPassword)).status).toBe(200);
  });

  it('that is easily guessed is refused, by its field, wherever one is set', async () => {
    const { id } = await world.dependencies.accounts.create({ ...somebody, role: 'planner' });
    const cookie = cookieOf(await signIn(testPassword));
    const administrator = await world.as('administrator');
    const weak = 'hanakohanako';
    const refusals = [
      await world.call('PUT', '/api/manage/password', { current: testPassword, password: weak }, { cookie }),
      await administrator('PUT', `/api/manage/accounts/${id}/password`, { password: weak }),
      await administrator('POST', '/api/manage/accounts', {
        name: '花子',
        email: 'hanako@example.com',
        role: 'planner',
        password: weak,
      }),
    ];
    for (const refusal of refusals) {
      const { issues } = (await refusal.json()) as Problem;
      expect([refusal.status, issues?.map(({ code, path }) => [code, path])]).toEqual([
        422,
        [['guessable-password', ['password']]],
      ]);
    }
    expect((await signIn(testPassword)).status).toBe(200);
  });

  it('is reset by the administrator alone, which ends the sessions and unlocks the account', async () => {
    const { id } = await world.dependencies.accounts.create({ ...somebody, role: 'survey-manager' });
    const cookie = cookieOf(await signIn(testPassword));
    for (let guess = 0; guess < 6; guess += 1) await signIn(`guess ${guess}`);
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
