import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeWave } from '../../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../../server/open-dependencies.ts';
import { movedTables } from '../../../server/store/move-store.ts';
import { logEntriesOf } from '../../../server/store/log.queries.ts';
import { runKotae } from '../../child-node.ts';
import { hirakataToday } from '../hirakata-world.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { ownDatabase, type OwnDatabase } from './own-database.ts';
import { deliveryOf } from './worlds.ts';

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

const open = (databaseUrl: string | null) =>
  openDependencies({ dataDirectory: directory.path, databaseUrl, publicUrl: 'http://localhost' });
const migrate = (to: string) =>
  runKotae(['migrate-store', '--data', directory.path, '--to', to], {
    DATABASE_URL: database.url,
    LC_ALL: 'en',
  });

/** Everything that is stored, without the order of rows and without what opening adds. */
async function everything(dependencies: Awaited<ReturnType<typeof open>>) {
  const { db, responses } = dependencies;
  const tables: Record<string, string[]> = {};
  for (const name of movedTables) {
    const rows = await db
      .selectFrom(name as 'wave')
      .selectAll()
      .execute();
    tables[name] = rows
      .map((row) =>
        JSON.stringify(Object.entries(row).toSorted(([one], [other]) => Number(one > other) - 0.5)),
      )
      .toSorted();
  }
  return {
    tables,
    answers: (await responses.answers('closed')).toSorted(),
    texts: (await responses.texts('closed')).map((text) => JSON.stringify(text)).toSorted(),
    count: await responses.count('closed'),
  };
}

async function fill(state: 'open' | 'closed') {
  const dependencies = await open(null);
  await dependencies.accounts.create({
    name: '人事',
    email: 'hr@example.jp',
    password: 'correct horse battery staple',
    role: 'administrator',
  });
  const wave = { ...hirakataToday, code: 'closed' };
  await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
  await openWave(dependencies, 'closed', 'test');
  for (let number = 0; number < 12; number += 1) {
    await dependencies.responses.append('closed', deliveryOf(`person ${number}`, null));
  }
  if (state === 'closed') await closeWave(dependencies, 'closed', 'test');
  return dependencies;
}

describe('what SQLite holds', () => {
  it('goes to PostgreSQL and back without loss, and nothing of it stays where nobody would delete it', async () => {
    const before = await fill('closed');
    const stored = await everything(before);
    await before.close();
    const there = await migrate('postgresql');
    expect([there.err, there.code]).toEqual(['', 0]);
    expect(there.out).toMatch(/^closed: 12 responses\n\d+ rows moved and read back\./);
    expect(readdirSync(join(directory.path, 'responses'))).toEqual([]);
    expect(existsSync(join(directory.path, 'kotae.sqlite'))).toBe(false);

    const inPostgres = await open(database.url);
    expect(await everything(inPostgres)).toEqual(stored);
    expect(stored.count).toBe(12);
    // The log goes on after its last number.
    await inPostgres.accounts.signIn(
      { email: 'hr@example.jp', password: 'correct horse battery staple' },
      new Headers(),
    );
    await createWave(inPostgres, { ...hirakataToday, code: 'next' }, { isSynthetic: true, actor: 'test' });
    expect((await logEntriesOf(inPostgres.db, 'next')).map(({ action }) => action)).toEqual(['wave-created']);
    const more = await everything(inPostgres);
    await inPostgres.close();

    const back = await migrate('sqlite');
    expect([back.err, back.code]).toEqual(['', 0]);
    expect(readdirSync(join(directory.path, 'keys')).filter((name) => name.includes('.answers.'))).toEqual(
      [],
    );
    const after = await open(null);
    expect(await everything(after)).toEqual(more);
    await after.close();
  });

  it('stays where a wave is open, and where something is in the new store already', async () => {
    await (await fill('open')).close();
    const refused = await migrate('postgresql');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('closed: open; close it first')]);
    const dependencies = await open(null);
    await closeWave(dependencies, 'closed', 'test');
    const stored = await everything(dependencies);
    await dependencies.close();
    expect((await migrate('sqlite')).err).toContain('the new store is not empty');
    const again = await open(null);
    expect(await everything(again)).toEqual(stored);
    await again.close();
  });

  it('is not passed over in silence when DATABASE_URL is set beside it', async () => {
    await (await fill('closed')).close();
    await expect(open(database.url)).rejects.toThrow(/kotae\.sqlite: is not read while DATABASE_URL is set/);
  });
});
