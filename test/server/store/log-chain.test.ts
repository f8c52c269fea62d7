import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/store/database.ts';
import { logFaults } from '../../../server/store/log-chain.ts';
import { addLogEntry, logHead, logRows } from '../../../server/store/log.queries.ts';
import { migrations } from '../../../server/store/migrations/index.ts';
import { temporaryDirectory } from '../test-app.ts';

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.dispose());

/** A log of five entries, some added at once. */
async function writeLog(): Promise<void> {
  const db = await openDatabase(directory.path);
  const add = (number: number) =>
    addLogEntry(db, {
      at: '2026-12-01T00:00:00.000Z',
      actor: '人事 <hr@example.jp>',
      action: 'wave-created',
      wave: `w${number}`,
      facts: { minimumBase: 10 },
    });
  await Promise.all([1, 2, 3].map(add));
  await add(4);
  await add(5);
  await db.destroy();
}

function withSqlite<T>(work: (sqlite: SQLite.Database) => T): T {
  const sqlite = new SQLite(`${directory.path}/kotae.sqlite`);
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

async function faults(noted: string | null = null) {
  const db = await openDatabase(directory.path);
  const found = logFaults(await logRows(db), await logHead(db), noted);
  await db.destroy();
  return found;
}

describe('the chain of the log', () => {
  it('holds, however many add at once, and knows what was noted of it', async () => {
    await writeLog();
    expect(await faults()).toEqual([]);
    const third = withSqlite((sqlite) =>
      sqlite.prepare('SELECT hash FROM audit_entry WHERE position = 3').pluck().get(),
    ) as string;
    expect(await faults(third)).toEqual([]);
    expect(await faults('0'.repeat(64))).toEqual([{ position: 5, kind: 'head-unknown' }]);
  });

  it.each([
    ['changed', "UPDATE audit_entry SET actor = 'somebody' WHERE position = 3", [3]],
    ['changed in its facts', `UPDATE audit_entry SET facts = '{"minimumBase":3}' WHERE position = 2`, [2]],
    ['removed', 'DELETE FROM audit_entry WHERE position = 2', [3]],
    ['removed at the beginning', 'DELETE FROM audit_entry WHERE position = 1', [2]],
    ['removed at the end', 'DELETE FROM audit_entry WHERE position = 5', [5]],
    [
      'put in',
      `UPDATE audit_entry SET position = position + 100 WHERE position >= 3;
       UPDATE audit_entry SET position = position - 99 WHERE position > 100;
       INSERT INTO audit_entry SELECT 3, at, actor, action, 'w9', facts, plan, hash FROM audit_entry WHERE position = 2`,
      [3, 4, 5, 6, 5],
    ],
    [
      'added past the chain',
      "INSERT INTO audit_entry SELECT 6, at, actor, action, wave, facts, plan, 'x' FROM audit_entry WHERE position = 5",
      [6, 5],
    ],
    [
      'in another order',
      `UPDATE audit_entry SET position = 100 WHERE position = 2;
       UPDATE audit_entry SET position = 2 WHERE position = 3;
       UPDATE audit_entry SET position = 3 WHERE position = 100`,
      [2, 3, 4],
    ],
  ])('finds an entry that was %s', async (_, sabotage, positions) => {
    await writeLog();
    withSqlite((sqlite) =>
      sqlite.exec(`DROP TRIGGER audit_entry_no_update; DROP TRIGGER audit_entry_no_delete; ${sabotage}`),
    );
    expect((await faults()).map(({ position }) => position)).toEqual(positions);
  });

  it('takes in entries of before there was a chain, and guards them as before', async () => {
    const sqlite = new SQLite(`${directory.path}/kotae.sqlite`);
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
    const before = Object.entries(migrations).filter(([name]) => name < '0019');
    const provider = { getMigrations: async () => Object.fromEntries(before) };
    expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined();
    for (const wave of ['a', 'b', 'c']) {
      sqlite
        .prepare(
          "INSERT INTO audit_entry (at, actor, action, wave, facts) VALUES ('t', 'x', 'wave-created', ?, '{}')",
        )
        .run(wave);
    }
    await db.destroy();
    expect(await faults()).toEqual([]);
    expect(() => withSqlite((again) => again.exec("UPDATE audit_entry SET actor = 'y'"))).toThrow(
      'only added to',
    );
    withSqlite((again) =>
      again.exec('DROP TRIGGER audit_entry_no_delete; DELETE FROM audit_entry WHERE position = 2'),
    );
    expect(await faults()).toEqual([{ position: 3, kind: 'broken' }]);
  });
});
