import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
});
afterAll(() => world.dispose());

const script = basename(globSync('dist/client/assets/respond-*.js')[0] ?? 'not built');
const font = basename(globSync('dist/client/assets/*.woff2')[0] ?? 'not built');
const decoders: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };
const files = [
  ['/w/x', 'respond.html', 'text/html; charset=UTF-8', 'no-cache'],
  ['/waves/x', 'wave.html', 'text/html; charset=UTF-8', 'no-cache'],
  ['/console/waves', 'console.html', 'text/html; charset=UTF-8', 'no-cache'],
  ['/answering-worker.js', 'answering-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
  [
    `/assets/${script}`,
    `assets/${script}`,
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ],
] as const;

describe.each(files)('%s', (path, file, type, cache) => {
  const content = readFileSync(`dist/client/${file}`, 'utf8');

  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'br;q=0, gzip'],
    [null, 'identity'],
  ])('as %s for %s', async (encoding, accepted) => {
    const answer = await world.call('GET', path, undefined, { 'accept-encoding': accepted });
    const body = Buffer.from(await answer.arrayBuffer());
    const { headers } = answer;
    expect([answer.status, headers.get('content-encoding')]).toEqual([200, encoding]);
    expect((decoders[encoding ?? '']?.(body) ?? body).toString()).toBe(content);
    expect([headers.get('content-type'), headers.get('cache-control'), headers.get('vary')]).toEqual([
      type,
      cache,
      'Accept-Encoding',
    ]);
    for (const name of ['etag', 'last-modified', 'set-cookie']) expect(headers.get(name)).toBeNull();
  });

  it('is told by its head alone', async () => {
    const answer = await world.call('HEAD', path, undefined, { 'accept-encoding': 'br' });
    expect([answer.status, answer.headers.get('content-encoding'), await answer.text()]).toEqual([
      200,
      'br',
      '',
    ]);
  });
});

it('fonts are compressed already', async () => {
  const answer = await world.call('GET', `/assets/${font}`, undefined, { 'accept-encoding': 'br, gzip' });
  expect([
    answer.headers.get('content-type'),
    answer.headers.get('content-encoding'),
    answer.headers.get('vary'),
  ]).toEqual(['font/woff2', null, null]);
});

it.each([`${script}.br`, `${script}.gz`, 'nothing-00000000.js', '..%2frespond.html', '.%2e%2frespond.html'])(
  'there is nothing at /assets/%s',
  async (name) => {
    expect((await world.call('GET', `/assets/${name}`)).status).toBe(404);
  },
);
