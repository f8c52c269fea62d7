import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitBody } from '../../../../server/routes/guards/limit-body.ts';

const trusting: MiddlewareHandler = async ({ req }, next) =>
  Number(req.header('content-length')) > 100 ? new Response(null, { status: 413 }) : next();
const app = new Hono();
app.use('/limited', limitBody(100));
app.use('/trusting', trusting);
app.all('/:door', async (context) => context.text(`read ${(await context.req.text()).length}`));

describe('bodies above the limit', () => {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  const port = (): number => (server.address() as AddressInfo).port;
  beforeAll(async () => {
    if (!server.listening) await once(server, 'listening');
  });
  afterAll(() => {
    server.close();
  });

  const sent = async (head: string, body: string, door = 'limited'): Promise<string> => {
    const socket = connect(port(), '127.0.0.1');
    socket.write(`POST /${door} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${head}\r\n\r\n${body}`);
    return (await socket.setEncoding('utf8').toArray()).join('');
  };
  const chunked = (size: number): string => `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n0\r\n\r\n`;

  it.each([
    ['as long as it may be', 'content-length: 100', 'x'.repeat(100), '200 OK', 'read 100'],
    ['longer, and says so', 'content-length: 101', 'x'.repeat(101), '413 ', 'body-too-large'],
    ['in pieces, short', 'transfer-encoding: chunked', chunked(100), '200 OK', 'read 100'],
    ['in pieces, longer', 'transfer-encoding: chunked', chunked(101), '413 ', 'body-too-large'],
    ['empty', 'content-length: 0', '', '200 OK', 'read 0'],
  ])('%s', async (_, head, body, status, told) => {
    const answer = await sent(head, body);
    expect(answer).toContain(`HTTP/1.1 ${status}`);
    expect(answer).toContain(told);
  });

  it('of who says less than is sent no more is read', async () => {
    const answer = await sent('content-length: 50', 'x'.repeat(5_000));
    // What follows is no request: Node.js may say so before the first one is answered.
    expect(answer).toMatch(/^HTTP\/1\.1 400|read 50$/m);
    expect(answer).not.toMatch(/read (?!50$)/m);
  });

  it('would come in, in pieces, where only what is said counts', async () => {
    expect(await sent('transfer-encoding: chunked', chunked(101), 'trusting')).toContain('read 101');
  });

  it('is counted where nobody says how long it is, and not asked of those who only read', async () => {
    const post = { method: 'POST', body: 'x'.repeat(101) };
    expect((await app.request('/limited', post)).status).toBe(413);
    expect((await app.request('/limited')).status).toBe(200);
  });
});
