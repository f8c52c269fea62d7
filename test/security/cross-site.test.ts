import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireSameSite } from '../../server/routes/guards/require-same-site.ts';
import { testApp, type TestApp } from '../server/test-app.ts';
import { everyRoute, refusalOf, type ListedRoute } from './every-route.ts';

let world: TestApp;
let changing: ListedRoute[];
beforeAll(async () => {
  world = await testApp();
  changing = (await everyRoute(world)).filter(({ method }) => method !== 'GET');
});
afterAll(() => world.dispose());

const types = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  '',
];
/** What a page of a browser that says nothing of its origin can send: by POST, and never as JSON. */
const borrowed = { cookie: 'kotae.session_token=borrowed' };
const elsewhere: Record<string, string>[] = [
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' },
  borrowed,
];

/** Addresses that let through what a page of another site sends. */
async function lettingThrough(app: Pick<TestApp['app'], 'request'>, routes: readonly ListedRoute[]) {
  const open = new Set<string>();
  for (const { method, address } of routes) {
    for (const headers of elsewhere) {
      for (const type of types) {
        if (headers === borrowed && (method !== 'POST' || type === 'application/json')) continue;
        const response = await app.request(address, {
          method,
          headers: { host: 'localhost', ...(type !== '' && { 'content-type': type }), ...headers },
          ...(type !== '' && { body: '{}' }),
        });
        if ((await refusalOf(response)) !== '403 wrong-origin') open.add(`${method} ${address}`);
      }
    }
  }
  return [...open];
}

describe('what a page of another site sends', () => {
  it('is refused by every route that changes anything, whatever its content is called', async () => {
    expect(changing.length).toBeGreaterThan(50);
    expect(await lettingThrough(world.app, changing)).toEqual([]);
  });

  it('is found where a route lets it through', async () => {
    const app = new Hono();
    app.use('/api/guarded', requireSameSite);
    app.post('/api/guarded', (context) => context.body(null, 204));
    app.post('/api/open', (context) => context.body(null, 204));
    const routes = ['/api/guarded', '/api/open'].map((address) => ({
      ...changing[0]!,
      method: 'POST',
      address,
    }));
    expect(await lettingThrough(app as never, routes)).toEqual(['POST /api/open']);
  });

  it('is told from what our own pages send, also behind a proxy, and from a program', async () => {
    const ours: Record<string, string>[] = [
      { origin: 'http://localhost' },
      { origin: 'https://localhost' },
      { 'sec-fetch-site': 'same-origin' },
      {},
      borrowed,
    ];
    for (const headers of ours) {
      const response = await world.app.request('/api/session', {
        method: 'POST',
        headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
        body: '{}',
      });
      expect(await refusalOf(response)).toBe('422 invalid-request');
    }
  });

  it('cannot change anything by an address alone', async () => {
    const reading = (await everyRoute(world)).filter(({ method }) => method === 'GET');
    expect(reading.some(({ takesBody }) => takesBody)).toBe(false);
  });

  it('is not answered to: no address lets another site read', async () => {
    for (const address of ['/api/waves/x', '/api/session', '/console', '/healthz']) {
      const response = await world.app.request(address, { headers: { origin: 'https://elsewhere.example' } });
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});
