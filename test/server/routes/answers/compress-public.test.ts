import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressPublic } from '../../../../server/routes/answers/compress-public.ts';
import { hirakataAnswers, newSubmission, openHirakata } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
  await openHirakata(world);
});
afterAll(() => world.dispose());

const wave = '/api/waves/hirakata';
const decoders: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

describe('what is public and the same for everybody', () => {
  describe.each([wave, `${wave}/questionnaire`])('%s', (path) => {
    it.each([
      ['br', 'gzip, deflate, br'],
      ['gzip', 'gzip, deflate'],
    ])('travels as %s', async (encoding, accepted) => {
      const plain = await (await world.call('GET', path)).text();
      const answer = await world.app.request(path, { headers: { 'accept-encoding': accepted } });
      const body = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(body.length).toBeLessThan(Buffer.byteLength(plain));
      expect(decoders[encoding]?.(body).toString()).toBe(plain);
    });

    it('says that it varies, compressed or not', async () => {
      const answer = await world.call('GET', path);
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
    });
  });
});

/** Calls whose answers depend on who asks or what is sent. */
async function compressedAnswers(app: Pick<TestApp['app'], 'request'>): Promise<string[]> {
  const headers = {
    host: 'localhost',
    origin: 'http://localhost',
    'content-type': 'application/json',
    'accept-encoding': 'br, gzip',
  };
  const response = { submission: newSubmission(), answers: hirakataAnswers[0] };
  const calls: [string, string, object?][] = [
    ['POST', `${wave}/responses`, response],
    ['POST', `${wave}/responses`, { ...response, answers: { nothing: 1 } }],
    ['POST', `${wave}/codes`, { code: 'AAAA-BBBB-CCCC' }],
    ['POST', `${wave}/tickets`, { code: 'AAAA-BBBB-CCCC', blindedMessage: 'AA' }],
    ['GET', `${wave}/tally`],
    ['GET', `${wave}/tally/tickets`],
    ['GET', '/api/session'],
    ['POST', '/api/session', { email: 'nobody@example.jp', password: 'wrong password' }],
    ['GET', '/api/manage/waves'],
    ['GET', '/api/nothing'],
  ];
  const compressed: string[] = [];
  for (const [method, path, body] of calls) {
    const answer = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (answer.headers.has('content-encoding')) compressed.push(`${method} ${path} ${answer.status}`);
  }
  return compressed;
}

describe('what depends on who asks', () => {
  it('is never compressed: its length would tell what it repeats', async () => {
    expect(await compressedAnswers(world.app)).toEqual([]);
  });

  it('the control: a server that compresses everything is found out', async () => {
    const careless = new Hono().use(compressPublic).route('/', world.app);
    expect(await compressedAnswers(careless)).toContain(`POST ${wave}/responses 201`);
  });
});
