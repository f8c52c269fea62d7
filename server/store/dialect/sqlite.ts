import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { SqliteDialect, type Dialect, type SqliteDatabase } from 'kysely';

/** The main database of a data directory. */
export function sqliteFile(dataDirectory: string): string {
  return join(dataDirectory, 'kotae.sqlite');
}

/**
 * The main database as one file of a data directory, which is made if need be. `synchronous` is a property of the
 * connection, not of the file: a reopened WAL database would come back at NORMAL, so it is set on every open and checked.
 *
 * Throws   one line with the file's path where it is no database.
 */
export function sqliteDialect(dataDirectory: string): Dialect {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const file = sqliteFile(dataDirectory);
  const sqlite = new SQLite(file);
  chmodSync(file, 0o600);
  try {
    sqlite.pragma('journal_mode = WAL');
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // Invitations lead to people: when they are deleted they are gone.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('busy_timeout = 5000');
  if (sqlite.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('the database does not sync fully');
  return new SqliteDialect({ database: preparingOnce(sqlite) });
}

/**
 * Kysely prepares a statement for every query; most of a small query's time goes there. Our queries are few. Where the
 * disk is full SQLite has rolled back by itself, and rolling back again would be the error that is told.
 */
function preparingOnce(sqlite: SQLite.Database): SqliteDatabase {
  const statements = new Map<string, SQLite.Statement>();
  return {
    prepare(text) {
      const sql = text === 'rollback' && !sqlite.inTransaction ? 'SELECT 0' : text;
      const statement = statements.get(sql) ?? sqlite.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    close: () => sqlite.close(),
  };
}
