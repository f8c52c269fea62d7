import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../server/configuration.ts';
import { serve } from '../../server/serve.ts';
import { temporaryDirectory, testApp, type TestApp } from '../server/test-app.ts';
import { everyRoute, refusalOf, type ListedRoute } from './every-route.ts';

let world: TestApp;
let taking: ListedRoute[];
let administrator: Awaited<ReturnType<TestApp['as']>>;
let manager: typeof administrator;
beforeAll(async () => {
  world = await testApp();
  taking = (await everyRoute(world)).filter(({ takesBody }) => takesBody);
  administrator = await world.as('administrator');
  manager = await world.as('survey-manager');
});
afterAll(() => world.dispose());

const kibibyte = 1024;
/** Said by whoever sends a body in pieces; the types of the platform do not know it yet. */
const streamed: object = { duplex: 'half' };
function limitOf(address: string): number {
  // Boxes for every lane and chain are as long as the longest answers.
  if (address.endsWith('/sealed-responses')) return 512 * kibibyte;
  if (!address.startsWith('/api/manage/')) return 64 * kibibyte;
  return (/-imports|\/benchmark$/.test(address) ? 7168 : 2048) * kibibyte;
}

/** A text of so many bytes as JSON. */
const jsonOf = (byteCount: number) => `"${'x'.repeat(byteCount - 2)}"`;

describe('every route that takes a body', () => {
  it('takes one up to its limit, and refuses a longer one before it reads what it means', async () => {
    expect(taking.length).toBeGreaterThan(40);
    for (const { method, address, roles } of taking) {
      const call = roles.includes('survey-manager') ? manager : administrator;
      const limit = limitOf(address);
      const place = `${method} ${address}`;
      const fits = await refusalOf(await call(method, address, jsonOf(limit)));
      expect([place, fits]).toEqual([place, expect.not.stringMatching(/^(?:413|5)/)]);
      expect([place, await refusalOf(await call(method, address, jsonOf(limit + 1)))]).toEqual([
        place,
        '413 body-too-large',
      ]);
    }
  });

  it('refuses one that is sent in pieces and never says how long it is', async () => {
    for (const { method, address } of taking.filter((route) => route.roles.includes('anybody'))) {
      const pieces = new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(new Uint8Array(16 * kibibyte)),
      });
      const response = await world.app.request(address, {
        method,
        headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' },
        body: pieces,
        ...streamed,
      });
      expect([address, await refusalOf(response)]).toEqual([address, '413 body-too-large']);
    }
  });

  it('refuses one that is nested beyond all sense, without walking through it', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    for (const { method, address, roles } of taking) {
      const call = roles.includes('survey-manager') ? manager : administrator;
      const response = await call(method, address, deep);
      const text = await response.text();
      expect([address, response.status, text.includes('"too-deep"')]).toEqual([address, 422, true]);
    }
  });

  it('reads nothing of one from somebody who has not signed in', async () => {
    for (const { method, address, roles } of taking) {
      if (roles.includes('anybody')) continue;
      let isRead = false;
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            isRead = true;
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      const response = await world.app.request(address, {
        method,
        headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' },
        body,
        ...streamed,
      });
      expect([address, await refusalOf(response), isRead]).toEqual([address, '401 not-signed-in', false]);
    }
  });
});

describe('who sends without end', () => {
  it('is cut off, whether in the head or in the body of a request; others are answered', async () => {
    const directory = temporaryDirectory();
    const server = await serve(readConfiguration({ PORT: '0', KOTAE_DATA_DIR: directory.path }), {
      headMs: 60,
      wholeMs: 120,
      lookEveryMs: 20,
    });
    const { hostname, port } = new URL(server.url);
    for (const words of [
      'POST /api/session HTTP/1.1\r\nhost: x\r\n',
      'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"email"',
    ]) {
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      await once(socket, 'connect');
      const gone = once(socket, 'close');
      socket.write(words);
      socket.resume();
      await gone;
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await server.close();
    directory.dispose();
  });
});
