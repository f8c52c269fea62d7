import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfiguration } from '../../server/configuration.ts';
import { serve, type RunningServer } from '../../server/serve.ts';
import { temporaryDirectory } from './test-app.ts';

let directory: ReturnType<typeof temporaryDirectory>;
let server: RunningServer;
beforeEach(async () => {
  directory = temporaryDirectory();
  server = await serve(readConfiguration({ PORT: '0', KOTAE_DATA_DIR: directory.path }));
});
afterEach(() => directory.dispose());

async function connection(): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

const head = ['POST /api/waves/x/codes HTTP/1.1', 'host: x', 'content-type: application/json'];

it('the server stops though somebody sends a request without end', async () => {
  const socket = await connection();
  socket.write([...head, 'content-length: 1000', '', '{"code":'].join('\r\n'));
  // Another connection's answer shows that the first request has been read by now.
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const gone = once(socket, 'close');
  await server.close();
  await gone;
});

it('a request under way is answered before the server stops', async () => {
  const socket = await connection();
  const body = '{"code":"x"}';
  socket.write([...head, `content-length: ${body.length}`, '', body.slice(0, 5)].join('\r\n'));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const answer = once(socket, 'data');
  const stopping = server.close();
  socket.write(body.slice(5));
  expect(String(await answer)).toContain('wave-not-found');
  await stopping;
});
