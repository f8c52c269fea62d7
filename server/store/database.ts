import { mkdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { isPostgres, postgresDialect } from './dialect/postgres.ts';
import { postgresTypes } from './dialect/postgres-types.ts';
import { sqliteDialect } from './dialect/sqlite.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;

/** Where everything is kept: a folder, and the address of a PostgreSQL database where that holds what is stored. */
export interface StorePlace {
  dataDirectory: string;
  /** Such as `postgres://kotae@localhost/kotae`; null or absent: SQLite files in the folder. */
  databaseUrl?: string | null;
}

/**
 * Opens the main database and brings its schema up to date; in SQLite, makes it if need be. Several servers that start
 * on one PostgreSQL database wait for each other.
 *
 * Throws   one line with the place where it is no database, or none that can be reached.
 */
export async function openDatabase(
  dataDirectory: string,
  databaseUrl: string | null = null,
): Promise<Database> {
  if (databaseUrl !== null) mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const db = connect({ dataDirectory, databaseUrl });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    if (databaseUrl === null) throw error;
    throw new Error(`${withoutPassword(databaseUrl)}: ${reasonOf(error)}`, { cause: error });
  }
  return db;
}

/** The database as it stands, for who only reads beside a server that opened it. */
export function connect({ dataDirectory, databaseUrl = null }: StorePlace): Database {
  return new Kysely<Schema>({
    dialect: databaseUrl === null ? sqliteDialect(dataDirectory) : postgresDialect(databaseUrl),
  });
}

async function migrate(database: Database): Promise<void> {
  const db = isPostgres(database) ? database.withPlugin(postgresTypes()) : database;
  if (await isUpToDate(db)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the database could not be brought up to date', { cause: error });
}

/** Asked in one statement: the migrator looks at every table of the database, also those of other organisations. */
async function isUpToDate(db: Database): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db);
    const names = rows.map(({ name }) => name).toSorted();
    return isDeepStrictEqual(names, Object.keys(migrations).toSorted());
  } catch {
    // An empty one, or none at all: the migrator makes the one and names the other.
    return false;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || String((cause as { code?: unknown }).code) : String(cause);
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return 'DATABASE_URL';
  parsed.password = '';
  return parsed.href;
}
