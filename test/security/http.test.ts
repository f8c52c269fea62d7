import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccounts } from '../../server/access/accounts.ts';
import { readConfiguration } from '../../server/configuration.ts';
import { serve, type RunningServer } from '../../server/serve.ts';
import { temporaryDirectory, testApp, testPassword, type TestApp } from '../server/test-app.ts';
import { everyRoute } from './every-route.ts';

let world: TestApp;
let server: RunningServer;
const directory = temporaryDirectory();
beforeAll(async () => {
  world = await testApp();
  server = await serve(readConfiguration({ PORT: '0', KOTAE_DATA_DIR: directory.path }));
});
afterAll(async () => {
  await server.close();
  await world.dispose();
  directory.dispose();
});

/** What the server says to bytes as they are; it closes the connection afterwards. */
async function saidTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  let said = '';
  socket.on('data', (chunk) => {
    said += String(chunk);
  });
  socket.end(bytes);
  await once(socket, 'close');
  return said;
}

const wanted: [name: string, value: RegExp][] = [
  ['content-security-policy', /default-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^no-referrer$/],
];

/** Headers that an answer lacks. */
const lacking = (headers: Headers) =>
  wanted.filter(([name, value]) => !value.test(headers.get(name) ?? '')).map(([name]) => name);

describe('every answer', () => {
  it('says what it is, is not guessed at, framed or told of elsewhere, and is not kept', async () => {
    const routes = await everyRoute(world);
    for (const { method, address } of routes) {
      const { headers, status } = await world.call(method, address);
      expect([address, lacking(headers)]).toEqual([address, []]);
      expect([address, headers.get('cache-control')]).toEqual([address, 'no-store']);
      if (status !== 204) expect(headers.get('content-type')).toMatch(/json/);
    }
    for (const address of ['/', '/console', '/healthz', '/nothing', '/assets/nothing.js']) {
      expect([address, lacking((await world.call('GET', address)).headers)]).toEqual([address, []]);
    }
    expect(lacking(new Headers({ 'referrer-policy': 'origin' }))).toEqual(wanted.map(([name]) => name));
  });
});

describe('the session of an account', () => {
  it('is a random cookie of this host that scripts cannot read, sent over HTTPS alone where there is HTTPS', async () => {
    const accounts = createAccounts({
      db: world.dependencies.db,
      dataDirectory: world.dataDirectory,
      publicUrl: 'https://survey.example.jp',
      now: () => new Date(),
    });
    const somebody = {
      name: '人事',
      email: 'cookie@example.jp',
      password: testPassword,
      role: 'planner' as const,
    };
    await accounts.create(somebody);
    const cookieOf = async () => {
      const { cookies } = await accounts.signIn(
        { email: somebody.email, password: testPassword },
        new Headers(),
      );
      return cookies.find((cookie) => cookie.includes('session_token')) ?? '';
    };
    const first = await cookieOf();
    const second = await cookieOf();
    expect(first).toMatch(/^__Secure-kotae\.session_token=[\w%.-]{32,};/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(first).toContain(attribute);
    expect(first).not.toContain('Domain=');
    expect(second.split(';')[0]).not.toBe(first.split(';')[0]);
  });
});

describe('what is no proper request', () => {
  it('of two lengths, or of one that is none, is refused before anything reads it', async () => {
    const head = 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
    for (const lengths of [
      'content-length: 2\r\ntransfer-encoding: chunked\r\n',
      'content-length: 2\r\ncontent-length: 3\r\n',
      'content-length: two\r\n',
      'transfer-encoding: chunked, identity\r\n',
    ]) {
      expect(await saidTo(`${head}${lengths}\r\n{}`)).toMatch(/^HTTP\/1\.1 400 /);
    }
  });

  it('that asks for what it said to be sent back is not answered with it', async () => {
    const said = await saidTo(
      'TRACE /console HTTP/1.1\r\nhost: x\r\nx-secret: planted\r\nconnection: close\r\n\r\n',
    );
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(said).not.toContain('planted');
  });

  it('nor is a list of the files of a folder', async () => {
    for (const address of ['/assets', '/assets/', '/docs/', '/.git/config', '/package.json', '/server/']) {
      expect([address, (await fetch(server.url + address)).status]).toEqual([address, 404]);
    }
  });
});
