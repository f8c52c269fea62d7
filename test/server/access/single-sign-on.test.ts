import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SingleSignOnSettings } from '../../../server/access/single-sign-on.ts';
import type { AccountList, Session } from '../../../server/contract/accounts/accounts.ts';
import { logPage } from '../../../server/store/log.queries.ts';
import { clientId, clientSecret, signOnProvider, type SignOnProvider } from '../sign-on-provider.ts';
import { testApp, testPassword, type TestApp } from '../test-app.ts';

const origin = 'http://localhost';
const start = '/api/session/single-sign-on';

let provider: SignOnProvider;
beforeAll(async () => {
  provider = await signOnProvider(origin);
});
afterAll(() => provider.stop());

let world: TestApp;
beforeEach(() => {
  provider.sits(hanako);
});
afterEach(() => world.dispose());

const hanako = { sub: 'h-1', email: 'Hanako@example.jp', email_verified: true, name: '山田 花子' };

const open = async (more: Partial<SingleSignOnSettings> = {}): Promise<void> => {
  world = await testApp({
    singleSignOn: {
      issuer: provider.issuer,
      clientId,
      clientSecret,
      name: '庁内認証',
      scope: 'openid email profile',
      roles: null,
      trustsAddresses: false,
      ...more,
    },
  });
};
const byGroups: SingleSignOnSettings['roles'] = {
  claim: 'groups',
  byValue: { 'hr-section': 'survey-manager', policy: 'planner' },
};
const account = (role: 'planner' | 'administrator' = 'planner') =>
  world.dependencies.accounts.create({
    name: '花子',
    email: 'hanako@example.jp',
    password: testPassword,
    role,
  });

/** A browser that goes where it is sent, to the provider by the network and to the application in the process. */
function browser() {
  const jars = new Map<string, Map<string, string>>();
  async function go(address: URL): Promise<Response> {
    const jar = jars.get(address.origin) ?? new Map<string, string>();
    jars.set(address.origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const path = `${address.pathname}${address.search}`;
    const response =
      address.origin === origin
        ? await world.call('GET', path, undefined, { cookie })
        : await fetch(address, { headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
  return {
    jar: (of: string) => jars.get(of) ?? new Map<string, string>(),
    /** Follows where it is sent until it is back on a page; `meddle` may change an address on the way. */
    async follow(path: string, meddle: (address: URL) => URL = (address) => address): Promise<URL> {
      let address = new URL(path, origin);
      while (address.origin !== origin || address.pathname.startsWith('/api/')) {
        const response = await go(meddle(address));
        const location = response.headers.get('location');
        if (location === null) throw new Error(`${address}: ${response.status} ${await response.text()}`);
        address = new URL(location, address);
      }
      return address;
    },
    async session(): Promise<Session> {
      return (await (await go(new URL('/api/session', origin))).json()) as Session;
    },
    async signOut(): Promise<{ address: string | null }> {
      const cookie = [...(jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
      return (await (await world.call('DELETE', '/api/session', undefined, { cookie })).json()) as {
        address: string | null;
      };
    },
  };
}

const actions = async () =>
  (await logPage(world.dependencies.db, { count: 20 })).map(({ action }) => action).toReversed();

describe('single sign-on', () => {
  it('lets somebody in who has an account at this address, and knows them again under another', async () => {
    await open();
    await account();
    const one = browser();
    expect((await one.session()).singleSignOn).toBe('庁内認証');
    expect((await one.follow(start)).pathname).toBe('/results');
    expect((await one.session()).account).toEqual({
      name: '花子',
      email: 'hanako@example.jp',
      role: 'planner',
    });
    provider.sits({ ...hanako, email: 'h.yamada@example.jp' });
    const later = browser();
    await later.follow(start);
    expect((await later.session()).account?.email).toBe('hanako@example.jp');
    expect(await actions()).toEqual(['signed-in', 'signed-in']);
    const administrator = await world.as('administrator');
    const { accounts } = (await (await administrator('GET', '/api/manage/accounts')).json()) as AccountList;
    expect(accounts.find(({ email }) => email === 'hanako@example.jp')).toMatchObject({
      hasSingleSignOn: true,
      sessionCount: 2,
    });
  });

  it('asks by PKCE, with a state and a nonce, in the reader’s language there and back', async () => {
    await open();
    await account('administrator');
    provider.asked.length = 0;
    const back = await browser().follow(`${start}?lang=en`);
    expect(`${back.pathname}${back.search}`).toBe('/console?lang=en');
    const asked = provider.asked.find(({ pathname }) => pathname === '/auth')?.searchParams;
    expect(asked?.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked?.get(name)).toMatch(/^[\w-]{40,}$/);
    expect(asked?.get('response_type')).toBe('code');
  });

  it('lets nobody in who was not invited, by an address that is not vouched for, or who says no', async () => {
    await open();
    const faultOf = async () => (await browser().follow(`${start}?lang=en`)).searchParams.get('fault');
    expect(await faultOf()).toBe('sign-on-no-account');
    await account();
    provider.sits({ ...hanako, email_verified: false });
    expect(await faultOf()).toBe('sign-on-unverified');
    provider.sits(null);
    expect(await faultOf()).toBe('sign-on-refused');
    expect(await actions()).toEqual([]);
  });

  it('trusts the addresses of a provider that says nothing of them, where it is told so', async () => {
    await open({ trustsAddresses: true });
    await account();
    provider.sits({ sub: 'h-2', email: 'hanako@example.jp', name: '花子' });
    const one = browser();
    await one.follow(start);
    expect((await one.session()).account?.email).toBe('hanako@example.jp');
  });

  it('takes up the invitation to this address, which is then used', async () => {
    await open();
    const administrator = await world.as('administrator');
    const invited = { name: '山田', email: 'hanako@example.jp', role: 'planner', days: 7 };
    await administrator('POST', '/api/manage/account-invitations', invited);
    const one = browser();
    await one.follow(start);
    expect((await one.session()).account).toEqual({
      name: '山田',
      email: 'hanako@example.jp',
      role: 'planner',
    });
    const left = await administrator('GET', '/api/manage/account-invitations');
    expect(await left.json()).toEqual({ invitations: [] });
    expect(await actions()).toEqual(['account-invited', 'account-created', 'signed-in']);
  });

  it('gives the role that a claim means, anew each time, and nobody else’s', async () => {
    await open({ roles: byGroups });
    provider.sits({ ...hanako, groups: ['policy', 'tennis', 'hr-section'] });
    const roleNow = async () => {
      const one = browser();
      const back = await one.follow(start);
      return (await one.session()).account?.role ?? back.searchParams.get('fault');
    };
    expect(await roleNow()).toBe('survey-manager');
    provider.sits({ ...hanako, groups: ['policy'] });
    expect(await roleNow()).toBe('planner');
    provider.sits({ ...hanako, groups: ['tennis'] });
    expect(await roleNow()).toBe('sign-on-no-role');
    provider.sits({ ...hanako, groups: ['__proto__', 'constructor'] });
    expect(await roleNow()).toBe('sign-on-no-role');
    provider.sits(hanako);
    expect(await roleNow()).toBe('sign-on-no-role');
    expect(await actions()).toEqual(['account-created', 'signed-in', 'account-role-changed', 'signed-in']);
  });

  it('leaves the last administrator one', async () => {
    await open({ roles: byGroups });
    await account('administrator');
    provider.sits({ ...hanako, groups: ['policy'] });
    const one = browser();
    await one.follow(start);
    expect((await one.session()).account?.role).toBe('administrator');
  });

  it('takes nothing that this browser did not begin, that was meddled with, or a second time', async () => {
    await open();
    await account();
    const isBack = ({ pathname }: URL) => pathname.endsWith('/callback');
    let came: URL | undefined;
    await browser().follow(start, (address) => {
      if (isBack(address)) came = address;
      return address;
    });
    const path = `${came?.pathname}${came?.search}`;
    expect((await browser().follow(path)).searchParams.get('fault')).toBe('sign-on-expired');

    const changed = (name: string, value: string) => (address: URL) => {
      if (!isBack(address)) return address;
      const meddled = new URL(address);
      meddled.searchParams.set(name, value);
      return meddled;
    };
    for (const [name, value] of [
      ['state', 'made-up'],
      ['code', 'made-up'],
      ['iss', 'https://other.example.jp'],
    ] as const) {
      const one = browser();
      const back = await one.follow(start, changed(name, value));
      expect([name, back.searchParams.get('fault')]).toEqual([name, 'sign-on-failed']);
      expect((await one.session()).account).toBeNull();
    }
    // What was asked for on the way there, exchanged for something else.
    for (const name of ['nonce', 'code_challenge']) {
      const back = await browser().follow(start, (address) => {
        if (address.pathname === '/auth') address.searchParams.set(name, 'A'.repeat(43));
        return address;
      });
      expect([name, back.searchParams.get('fault')]).toEqual([name, 'sign-on-failed']);
    }
    // The code of one browser, brought in by another that has begun as well.
    const victim = browser();
    const stolen = came?.searchParams.get('code') ?? '';
    const back = await victim.follow(start, changed('code', stolen));
    expect(back.searchParams.get('fault')).toBe('sign-on-failed');
    expect((await victim.session()).account).toBeNull();
  });

  it('takes nothing that was begun more than ten minutes ago', async () => {
    await open();
    await account();
    const back = await browser().follow(start, (address) => {
      if (address.pathname.endsWith('/callback')) {
        const next = world.dependencies.now().getTime() + 11 * 60 * 1000;
        world.dependencies.now = () => new Date(next);
      }
      return address;
    });
    expect(back.searchParams.get('fault')).toBe('sign-on-expired');
  });

  it('is not needed to start or to come in by a password, and is there again when the provider is', async () => {
    await provider.stop();
    try {
      await open();
      await account();
      const one = browser();
      expect((await one.follow(start)).searchParams.get('fault')).toBe('sign-on-away');
      const given = { email: 'hanako@example.jp', password: testPassword };
      expect((await world.call('POST', '/api/session', given)).status).toBe(200);
    } finally {
      await provider.start();
    }
    const one = browser();
    await one.follow(start);
    expect((await one.session()).account?.email).toBe('hanako@example.jp');
  });

  it('is signed out of there too, where one came in by it', async () => {
    await open();
    await account();
    const one = browser();
    await one.follow(start);
    const { address } = await one.signOut();
    const there = new URL(address ?? '');
    expect([there.origin, there.searchParams.get('post_logout_redirect_uri')]).toEqual([
      provider.issuer,
      'http://localhost/sign-in',
    ]);
    expect((await one.session()).account).toBeNull();
    const byPassword = await world.dependencies.accounts.signIn(
      { email: 'hanako@example.jp', password: testPassword },
      new Headers(),
    );
    const cookie = byPassword.cookies[0]?.split(';')[0] ?? '';
    const out = await world.call('DELETE', '/api/session', undefined, { cookie });
    expect(await out.json()).toEqual({ address: null });
  });

  it('needs no second step here: the organisation asked for what it wants', async () => {
    await open();
    await account();
    const administrator = await world.as('administrator');
    await administrator('PUT', '/api/manage/second-step-roles', { roles: ['planner'] });
    const one = browser();
    await one.follow(start);
    expect((await one.session()).needsSecondStep).toBe(false);
  });

  it('is nothing where it is not set up', async () => {
    world = await testApp();
    expect((await world.call('GET', start)).status).toBe(404);
    expect((await world.call('GET', `${start}/callback?code=a`)).status).toBe(404);
  });
});
