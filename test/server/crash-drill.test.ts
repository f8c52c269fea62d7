import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { readManifest } from '../../server/backup/manifest.ts';
import { backupFaults } from '../../server/backup/restore-backup.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { recordResponse } from '../../server/fieldwork/answering/record-response.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { connect, type StorePlace } from '../../server/store/database.ts';
import { postgresTypes } from '../../server/store/dialect/postgres-types.ts';
import { logRows } from '../../server/store/log.queries.ts';
import { databaseFaults } from '../../server/store/copies.ts';
import { migrations } from '../../server/store/migrations/index.ts';
import type { Tally } from '../../server/contract/fieldwork/waves.ts';
import { childNode } from '../child-node.ts';
import { seededRandom } from '../seed.ts';
import { hirakataAnswers, hirakataToday, newSubmission } from './hirakata-world.ts';
import { keptDirectory } from './kept-directory.ts';
import { KillableServer, startedOn } from './killable-server.ts';
import { isOnPostgres, ownDatabase, type OwnDatabase } from './postgres/own-database.ts';
import { startedServer } from './started-server.ts';
import { temporaryDirectory, testPassword } from './test-app.ts';

/**
 * Of each; closing and publishing have one each. With the hundred of answering and issuing (whole-wave.test.ts) two
 * hundred in full, on SQLite and, where nothing is restored, on PostgreSQL.
 */
const killCount = import.meta.env.MODE === 'whole' ? (isOnPostgres ? 34 : 25) : 2;
const responseCount = 120;
const wave = hirakataToday.code;
const manage = `/api/manage/waves/${wave}`;

const draw = seededRandom();
let prepared: ReturnType<typeof keptDirectory>;
let preparedDatabase: OwnDatabase | null;
let places: ReturnType<typeof temporaryDirectory>;
beforeAll(async () => {
  places = temporaryDirectory();
  const path = join(places.path, 'prepared');
  preparedDatabase = await ownDatabase();
  const databaseUrl = preparedDatabase?.url ?? null;
  const dependencies = await openDependencies({
    dataDirectory: path,
    databaseUrl,
    publicUrl: 'http://127.0.0.1',
  });
  const hr = {
    name: '人事',
    email: 'hr@example.jp',
    password: testPassword,
    role: 'survey-manager' as const,
  };
  await dependencies.accounts.create(hr);
  await createWave(dependencies, hirakataToday, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, wave, 'test');
  for (const answers of hirakataAnswers.slice(0, responseCount)) {
    await recordResponse(dependencies, wave, { submission: newSubmission(), answers });
  }
  await dependencies.close();
  prepared = keptDirectory(path);
});
afterAll(async () => {
  await preparedDatabase?.dispose();
  places.dispose();
});

/** A database of its own that goes when the block is left: empty, or with what was prepared; null on SQLite. */
async function anotherDatabase(template?: OwnDatabase | null) {
  const database = await ownDatabase(template);
  return { url: database?.url ?? null, [Symbol.asyncDispose]: async () => database?.dispose() };
}

/** A new folder, with what was prepared in it. */
function folder(name: string, isFilled = true): string {
  const path = join(places.path, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { mode: 0o700 });
  if (isFilled) prepared.writeTo(path);
  return path;
}

/** Some moment within so many milliseconds; nothing is waited for. */
async function someMoment(mostMs: number): Promise<void> {
  const until = performance.now() + draw() * mostMs;
  while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
}

async function signedIn(server: KillableServer): Promise<string> {
  const answer = await server.ask('POST', '/api/session', { email: 'hr@example.jp', password: testPassword });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('kill -9 at any moment', () => {
  it('of closing and publishing: done once, every response counted once', async () => {
    let longestMs = 400;
    for (let count = 0; count < killCount; count += 1) {
      const dataDirectory = folder('served');
      await using database = await anotherDatabase(preparedDatabase);
      const place = { dataDirectory, databaseUrl: database.url };
      const server = new KillableServer(place);
      const cookie = await signedIn(server);
      for (const step of ['close', 'publish']) {
        const began = performance.now();
        const asked = server.ask('POST', `${manage}/${step}`, undefined, { cookie });
        await someMoment(longestMs);
        await server.killAndRestart();
        // Whoever was cut off asks again, and may hear that it is done.
        const { status } = await asked;
        expect([200, 409]).toContain(status);
        const again = await server.ask('POST', `${manage}/${step}`, undefined, { cookie });
        expect([200, 409]).toContain(again.status);
        longestMs = Math.max(longestMs, Math.min(2_000, (performance.now() - began) / 4));
      }
      const { state } = (await server.ask('GET', manage, undefined, { cookie })).json as { state: string };
      const tally = (await server.ask('GET', `/api/waves/${wave}/tally`)).json as Tally;
      await server.stop();
      expect([state, tally.responseCount]).toEqual(['published', responseCount]);
      if (!isOnPostgres) expect(databaseFaults(join(dataDirectory, 'kotae.sqlite'))).toEqual([]);
      const after = await openDependencies({ ...place, publicUrl: 'http://127.0.0.1' });
      const done = (await logRows(after.db)).map(({ action }) => action);
      const answers = await after.responses.answers(wave);
      await after.close();
      expect(done.filter((action) => /^wave-(?:closed|published)$/.test(action))).toEqual([
        'wave-closed',
        'wave-published',
      ]);
      expect(answers).toHaveLength(responseCount);
    }
  });

  // A copy of a PostgreSQL database is made and put back by its own tools.
  it.skipIf(isOnPostgres)('of restoring: all of it or nothing, and the next time all of it', async () => {
    const data = folder('copied');
    const task = { dataDirectory: data, into: join(places.path, 'backups'), version: '0' };
    const { path, manifest } = makeBackup({ ...task, at: new Date() });
    for (let count = 0; count < killCount; count += 1) {
      const target = folder('restored', false);
      const restore = () => childNode(['server/cli.ts', 'restore', path, '--data', target]);
      const first = restore();
      const ended = once(first, 'close');
      await someMoment(2_500);
      first.kill('SIGKILL');
      await ended;
      const isEmpty = !existsSync(target) || readdirSync(target).length === 0;
      if (isEmpty) expect(await once(restore(), 'close')).toEqual([0, null]);
      for (const { path: file } of manifest.files) expect(databaseOf(target, file)).toEqual([]);
      expect(backupFaults(path, readManifest(path))).toEqual([]);
      await (await startedServer(target)).end();
    }
    function databaseOf(target: string, file: string): string[] {
      return file.endsWith('.sqlite') ? databaseFaults(join(target, file)) : [];
    }
  });

  it('of bringing a database up to date: the next start finishes it', async () => {
    const names = Object.keys(migrations);
    await using whole = await anotherDatabase();
    const fresh = { dataDirectory: folder('fresh', false), databaseUrl: whole.url };
    await (await startedOn(fresh)).end();
    const wanted = await schemaOf(fresh);
    for (let count = 0; count < killCount; count += 1) {
      await using database = await anotherDatabase();
      const place = { dataDirectory: folder('older', false), databaseUrl: database.url };
      const db = connect(place);
      const migrator = new Migrator({
        db: isOnPostgres ? db.withPlugin(postgresTypes()) : db,
        provider: { getMigrations: async () => migrations },
      });
      await migrator.migrateTo(names[Math.floor(draw() * (names.length - 1))] ?? '');
      await db.destroy();
      const first = childNode(['server/main.ts'], {
        PORT: '0',
        KOTAE_DATA_DIR: place.dataDirectory,
        ...(database.url !== null && { DATABASE_URL: database.url }),
      });
      const ended = once(first, 'close');
      await someMoment(3_000);
      first.kill('SIGKILL');
      await ended;
      await (await startedOn(place)).end();
      expect(await schemaOf(place)).toEqual(wanted);
      if (!isOnPostgres) expect(databaseFaults(join(place.dataDirectory, 'kotae.sqlite'))).toEqual([]);
    }
  });
});

/** Every table, column and index of a store. */
async function schemaOf(place: StorePlace): Promise<unknown[]> {
  const db = connect(place);
  const { rows } = isOnPostgres
    ? await sql`
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line
          FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`.execute(db)
    : await sql`SELECT sql FROM sqlite_schema ORDER BY type, name`.execute(db);
  await db.destroy();
  return rows;
}
