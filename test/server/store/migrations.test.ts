import { writeFileSync } from 'node:fs';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import SQLite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../server/store/database.ts';
import { temporaryDirectory } from '../test-app.ts';

it('the schema is the one written down', async () => {
  const directory = temporaryDirectory();
  const db = await openDatabase(directory.path);
  await db.destroy();
  const sqlite = new SQLite(`${directory.path}/kotae.sqlite`, { readonly: true });
  const statements = sqlite
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'kysely_%' ORDER BY type DESC, name",
    )
    .pluck()
    .all() as string[];
  sqlite.close();
  directory.dispose();
  const text = `${statements.map((statement) => `${statement.replaceAll('", "', '",\n  "')};`).join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot('../../../server/store/schema.sql');
});

it('holds what better-auth needs: it has nothing to add', async () => {
  const directory = temporaryDirectory();
  const db = await openDatabase(directory.path);
  const { toBeAdded, toBeCreated } = await getMigrations({
    ...betterAuth({
      secret: 'a secret of at least thirty-two characters',
      telemetry: { enabled: false },
      logger: { disabled: true },
    }).options,
    database: { db, type: 'sqlite' },
    emailAndPassword: { enabled: true },
  });
  expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] });
  await db.destroy();
  directory.dispose();
});

it('a file that is no database is named', async () => {
  const directory = temporaryDirectory();
  const file = `${directory.path}/kotae.sqlite`;
  writeFileSync(file, 'no database');
  await expect(openDatabase(directory.path)).rejects.toThrow(`${file}: file is not a database`);
  directory.dispose();
});
