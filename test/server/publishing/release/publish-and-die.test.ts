import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import { recordResponse } from '../../../../server/fieldwork/answering/record-response.ts';
import { closeWave } from '../../../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../../../server/open-dependencies.ts';
import type { WaveDetail } from '../../../../server/contract/fieldwork/waves.ts';
import { hirakataAnswers, hirakataToday, newSubmission } from '../../hirakata-world.ts';
import { KillableServer } from '../../killable-server.ts';
import { temporaryDirectory, testPassword } from '../../test-app.ts';

const wave = '/api/manage/waves/hirakata';
let directory: ReturnType<typeof temporaryDirectory>;
let server: KillableServer;
let cookie: string;

beforeEach(async () => {
  directory = temporaryDirectory();
  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://127.0.0.1',
  });
  const account = { name: '人事', email: 'hr@example.jp', password: testPassword } as const;
  await dependencies.accounts.create({ ...account, role: 'survey-manager' });
  await createWave(dependencies, hirakataToday, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, 'hirakata', 'test');
  await Promise.all(
    hirakataAnswers
      .slice(0, 200)
      .map((answers) => recordResponse(dependencies, 'hirakata', { submission: newSubmission(), answers })),
  );
  await closeWave(dependencies, 'hirakata', 'test');
  await dependencies.close();
  server = new KillableServer({ dataDirectory: directory.path });
  const { email, password } = account;
  const signedIn = await server.ask('POST', '/api/session', { email, password });
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(async () => {
  await server.stop();
  directory.dispose();
});

const ask = (method: string, path: string) => server.ask(method, path, undefined, { cookie });

/** What lies in the database of a published wave; of one that is not, nothing does. */
function stored() {
  const db = new SQLite(`${directory.path}/kotae.sqlite`, { readonly: true });
  try {
    const count = (sql: string) => db.prepare(sql).pluck().get() as number;
    return {
      state: db.prepare('SELECT state FROM wave').pluck().get(),
      publications: count('SELECT count(*) FROM publication'),
      tables: count('SELECT count(*) FROM published_table'),
      logged: count(`SELECT count(*) FROM audit_entry WHERE action = 'wave-published'`),
    };
  } finally {
    db.close();
  }
}
const nothing = { state: 'closed', publications: 0, tables: 0, logged: 0 };

test('a server that is killed while it publishes leaves nothing or all of it; whoever asks again hears that it is published', async () => {
  // Killed while the tables are computed, and as soon as they are there: whoever waits asks the next server the same.
  const answer = ask('POST', `${wave}/publish`);
  await server.killAndRestart();
  expect([nothing, whole(stored())]).toContainEqual(stored());
  const again = ask('POST', `${wave}/publish`);
  for (let isReady = false; !isReady;) {
    const { json } = await ask('PUT', `${wave}/draft-results`);
    isReady = (json as { state: string }).state === 'ready';
  }
  await server.killAndRestart();
  expect([nothing, whole(stored())]).toContainEqual(stored());
  for (const { status, json } of await Promise.all([answer, again])) {
    expect([status, (json as WaveDetail).state]).toEqual([200, 'published']);
  }
  const { json } = await ask('GET', `${wave}/tables`);
  expect((json as Catalogue).status).toBe('published');
  expect(stored()).toEqual(whole({ tables: (json as Catalogue).entries.length }));
});

test('an answer that nobody waited for is no failure: the next press hears that it is published', async () => {
  const { url } = await server.running();
  const given = new AbortController();
  const lost = fetch(`${url}${wave}/publish`, {
    method: 'POST',
    headers: { cookie, origin: url },
    signal: given.signal,
  });
  const lostAnswer = expect(lost).rejects.toThrow();
  // It has arrived: the tables are under way.
  for (let isBegun = false; !isBegun;) {
    const { json } = await ask('GET', `${wave}/draft-results`);
    isBegun = (json as { state: string }).state !== 'not-begun';
  }
  given.abort();
  await lostAnswer;
  const { status, json } = await ask('POST', `${wave}/publish`);
  expect([status, (json as WaveDetail).state]).toEqual([200, 'published']);
  expect(stored()).toMatchObject({ publications: 1, logged: 1 });
});

/** A whole publication of so many tables. */
function whole({ tables }: { tables: number }) {
  return { state: 'published', publications: 1, tables, logged: 1 };
}
