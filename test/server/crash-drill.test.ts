import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { readManifest } from '../../server/backup/manifest.ts';
import { backupFaults } from '../../server/backup/restore-backup.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { recordResponse } from '../../server/fieldwork/answering/record-response.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { connect } from '../../server/store/database.ts';
import { databaseFaults } from '../../server/store/copies.ts';
import { migrations } from '../../server/store/migrations/index.ts';
import type { Tally } from '../../server/contract/fieldwork/waves.ts';
import { childNode } from '../child-node.ts';
import { seededRandom } from '../seed.ts';
import { hirakataAnswers, hirakataToday, newSubmission } from './hirakata-world.ts';
import { keptDirectory } from './kept-directory.ts';
import { KillableServer } from './killable-server.ts';
import { startedServer } from './started-server.ts';
import { temporaryDirectory, testPassword } from './test-app.ts';

/** Of each of the four; with the hundred of answering and issuing (whole-wave.test.ts), two hundred in full. */
const killCount = import.meta.env.MODE === 'whole' ? 25 : 2;
const responseCount = 120;
const wave = hirakataToday.code;
const manage = `/api/manage/waves/${wave}`;

const draw = seededRandom();
let prepared: ReturnType<typeof keptDirectory>;
let places: ReturnType<typeof temporaryDirectory>;
beforeAll(async () => {
  places = temporaryDirectory();
  const path = join(places.path, 'prepared');
  const dependencies = await openDependencies({ dataDirectory: path, publicUrl: 'http://127.0.0.1' });
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
afterAll(() => places.dispose());

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

const oneOf = (path: string, sql: string): unknown => {
  const db = new SQLite(path, { readonly: true });
  const value: unknown = db.prepare(sql).pluck().get();
  db.close();
  return value;
};

describe('kill -9 at any moment', () => {
  it('of closing and publishing: done once, every response counted once', async () => {
    let longestMs = 400;
    for (let count = 0; count < killCount; count += 1) {
      const data = folder('served');
      const server = new KillableServer(data);
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
      const main = join(data, 'kotae.sqlite');
      expect(databaseFaults(main)).toEqual([]);
      for (const action of ['wave-closed', 'wave-published']) {
        const sql = `SELECT count(*) FROM audit_entry WHERE action = '${action}'`;
        expect([action, oneOf(main, sql)]).toEqual([action, 1]);
      }
      expect(oneOf(join(data, `responses/${wave}.sqlite`), 'SELECT count(*) FROM response')).toBe(
        responseCount,
      );
    }
  });

  it('of restoring: all of it or nothing, and the next time all of it', async () => {
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
    const fresh = folder('fresh', false);
    await (await startedServer(fresh)).end();
    for (let count = 0; count < killCount; count += 1) {
      const data = folder('older', false);
      const db = connect({ dataDirectory: data });
      const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
      await migrator.migrateTo(names[Math.floor(draw() * (names.length - 1))] ?? '');
      await db.destroy();
      const first = childNode(['server/main.ts'], { PORT: '0', KOTAE_DATA_DIR: data });
      const ended = once(first, 'close');
      await someMoment(3_000);
      first.kill('SIGKILL');
      await ended;
      await (await startedServer(data)).end();
      const schema = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY type, name)";
      const file = 'kotae.sqlite';
      expect(oneOf(join(data, file), schema)).toBe(oneOf(join(fresh, file), schema));
      expect(databaseFaults(join(data, file))).toEqual([]);
    }
  });
});
