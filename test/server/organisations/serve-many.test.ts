import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../../server/configuration.ts';
import { openDependencies } from '../../../server/open-dependencies.ts';
import { addressOf } from '../../../server/organisations/open-organisation.ts';
import { serve } from '../../../server/serve.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { cityA, cityB, hostOf, register } from './organisations-world.ts';

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.dispose());

async function started(more: Record<string, string> = {}) {
  const server = await serve(readConfiguration({ PORT: '0', KOTAE_DATA_DIR: directory.path, ...more }));
  onTestFinished(() => server.close());
  return server;
}

/** As a browser asks that has found the address of a host. */
async function ask(url: string, host: string, path: string): Promise<{ status: number; body: string }> {
  const sent = request(new URL(path, url), { headers: { host } }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, body: await text(answer) };
}

describe('a server of several organisations', () => {
  it('answers each at its host, one that is added while it runs too, and counts without naming', async () => {
    register({ dataDirectory: directory.path }, [cityA]);
    const server = await started({ METRICS_PORT: '0' });
    expect(server.setupToken).toBeNull();
    expect((await ask(server.url, hostOf(cityA), '/api/session')).status).toBe(200);
    expect((await ask(server.url, `${hostOf(cityA)}:443`, '/console')).status).toBe(200);
    expect((await ask(server.url, hostOf(cityB), '/api/session')).status).toBe(404);
    register({ dataDirectory: directory.path }, [cityA, cityB]);
    expect((await ask(server.url, hostOf(cityB), '/api/session')).status).toBe(200);
    expect((await ask(server.url, '127.0.0.1', '/healthz')).status).toBe(200);
    const secrets = [cityA, cityB].map(({ code }) =>
      readFileSync(join(directory.path, 'organisations', code, 'session-secret'), 'utf8'),
    );
    expect(new Set(secrets).size).toBe(2);

    const figures = await (await fetch(server.metricsUrl ?? '')).text();
    expect(figures).toMatch(/^kotae_organisations 2$/m);
    expect(figures).toMatch(/^kotae_organisations_failed 0$/m);
    expect(figures).toMatch(/^kotae_waves\{state="open"\} 0$/m);
    expect(figures).not.toMatch(/city/);
  });

  it('holds each place while it is open: no other server runs on one of them', async () => {
    register({ dataDirectory: directory.path }, [cityA]);
    const server = await started();
    await ask(server.url, hostOf(cityA), '/api/session');
    const own = join(directory.path, 'organisations', cityA.code);
    await expect(serve(readConfiguration({ PORT: '0', KOTAE_DATA_DIR: own }))).rejects.toThrow(own);
    await expect(serve(readConfiguration({ PORT: '0', KOTAE_DATA_DIR: directory.path }))).rejects.toThrow(
      directory.path,
    );
  });

  it('does not start where data would be served to nobody, or one sign-on would lead into all', async () => {
    register({ dataDirectory: directory.path }, [cityA]);
    const signOn = {
      OIDC_ISSUER: 'https://id.example.jp',
      OIDC_CLIENT_ID: 'kotae',
      OIDC_CLIENT_SECRET: 'secret',
    };
    await expect(started(signOn)).rejects.toThrow(/^OIDC_ISSUER: /);
    const other = await openDependencies({ dataDirectory: directory.path, publicUrl: 'http://localhost' });
    await other.close();
    await expect(started()).rejects.toThrow(`${join(directory.path, 'kotae.sqlite')}: `);
  });

  it('does not begin anew where the list was lost beside the data of an organisation', async () => {
    const own = join(directory.path, 'organisations', cityA.code);
    const other = await openDependencies({ dataDirectory: own, publicUrl: 'http://localhost' });
    await other.close();
    await expect(started()).rejects.toThrow(`${own}: `);
    register({ dataDirectory: directory.path }, []);
    await expect(started()).rejects.toThrow(`${own}: `);
    expect(readdirSync(directory.path)).not.toContain('kotae.sqlite');
    register({ dataDirectory: directory.path }, [cityA]);
    const server = await started();
    expect((await ask(server.url, hostOf(cityA), '/api/session')).status).toBe(200);
  });

  it('is one for the organisation that it is run for where none is registered', async () => {
    mkdirSync(join(directory.path, 'organisations'));
    const server = await started({ METRICS_PORT: '0' });
    expect(server.setupToken).not.toBeNull();
    for (const host of [hostOf(cityA), 'anything.example'])
      expect((await ask(server.url, host, '/api/session')).status).toBe(200);
    expect(await (await fetch(server.metricsUrl ?? '')).text()).not.toContain('organisation');
  });
});

it.each([
  ['https://kotae.example', 'https://city-a.kotae.example'],
  ['https://kotae.example:8443/anything', 'https://city-a.kotae.example:8443'],
  ['http://127.0.0.1:3000', 'http://city-a.kotae.example:3000'],
  ['http://[::1]:3000', 'http://city-a.kotae.example:3000'],
])('people reach it as they reach the installation, by its own name: %s', (publicUrl, address) => {
  expect(addressOf(cityA, publicUrl)).toBe(address);
});
