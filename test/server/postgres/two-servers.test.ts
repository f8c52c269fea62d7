import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeWave } from '../../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../../server/open-dependencies.ts';
import { hirakataAnswers, hirakataToday, newSubmission } from '../hirakata-world.ts';
import { startedServer } from '../started-server.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { ownDatabase, type OwnDatabase } from './own-database.ts';

let directory: ReturnType<typeof temporaryDirectory>;
let database: OwnDatabase;
beforeEach(async () => {
  directory = temporaryDirectory();
  database = (await ownDatabase()) as OwnDatabase;
});
afterEach(async () => {
  await database.dispose();
  directory.dispose();
});

const open = () =>
  openDependencies({
    dataDirectory: directory.path,
    databaseUrl: database.url,
    publicUrl: 'http://127.0.0.1',
  });
const start = () => startedServer(directory.path, { DATABASE_URL: database.url });

async function send(url: string, submission: string, answers: unknown): Promise<number> {
  const response = await fetch(`${url}/api/waves/hirakata/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ submission, answers }),
  });
  await response.text();
  return response.status;
}

it('two servers start on an empty database at once, and name one way to the first administrator', async () => {
  const servers = await Promise.all([start(), start()]);
  const links = servers.map((server) => /\/setup#(\S+)/.exec(server.printed())?.[1]);
  expect(links[0]).toMatch(/^[\w-]{40,}$/);
  expect(links[1]).toBe(links[0]);
  const [one, other] = servers;
  const account = { name: '管理', email: 'first@example.jp', password: 'correct horse battery staple' };
  const post = (url: string, path: string, body: unknown) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(body),
    });
  expect((await post(one.url, '/api/setup', { token: links[0], ...account })).status).toBe(201);
  expect((await post(other.url, '/api/setup', { token: links[0], ...account })).status).toBe(409);
  const { email } = account;
  const guesses: number[] = [];
  for (let guess = 0; guess < 6; guess += 1) {
    const { url } = guess % 2 === 0 ? one : other;
    guesses.push((await post(url, '/api/session', { email, password: `wrong ${guess}` })).status);
  }
  // Five for both together.
  expect(guesses).toEqual([401, 401, 401, 401, 401, 429]);
  await Promise.all(servers.map((server) => server.end()));
});

it('kill -9 of one of two servers loses nothing that was acknowledged, and stores nothing twice', async () => {
  const dependencies = await open();
  await createWave(dependencies, hirakataToday, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, 'hirakata', 'test');
  await dependencies.close();

  const servers = await Promise.all([start(), start()]);
  const queue = hirakataAnswers.slice(0, 400).map((answers) => ({ submission: newSubmission(), answers }));
  const count = queue.length;
  const acknowledged = new Set<string>();
  let killed: Promise<void> | undefined;
  const senders = Array.from({ length: 16 }, async (_, sender) => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      // As a proxy would: to the other server where one does not answer.
      for (let tries = sender; !acknowledged.has(next.submission); tries += 1) {
        const server = servers[tries % 2];
        try {
          const status = await send(server?.url ?? '', next.submission, next.answers);
          if (status === 201 || status === 200) acknowledged.add(next.submission);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }
      if (acknowledged.size >= 150) {
        killed ??= (async () => {
          await servers[0]?.end('SIGKILL');
          servers[0] = await start();
        })();
      }
    }
  });
  await Promise.all(senders);
  await killed;
  await Promise.all(servers.map((server) => server.end()));
  expect(killed).toBeDefined();

  const after = await open();
  expect(acknowledged.size).toBe(count);
  expect(await after.responses.count('hirakata')).toBe(count);
  await closeWave(after, 'hirakata', 'test');
  expect(await after.responses.answers('hirakata')).toHaveLength(count);
  await after.close();
});
