import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import type { LogHead, LogRow } from './log-chain.ts';

/** `user_version` of a response file that is complete; see response-file.ts. */
const sealed = 1;

/**
 * Copies a database that may be in use, whole, as it is at one moment. The copy is laid out anew in the order of keys:
 * it tells nothing of the order in which rows came, whatever the file it was taken from tells just then. A file that
 * never changes any more is copied as it is.
 */
export function copyDatabase(source: string, target: string): void {
  if (isSealed(source)) {
    copyFileSync(source, target);
    chmodSync(target, 0o400);
    return;
  }
  const db = new SQLite(source, { fileMustExist: true });
  try {
    db.pragma('temp_store = MEMORY');
    db.prepare('VACUUM INTO ?').run(target);
  } finally {
    db.close();
  }
  chmodSync(target, 0o600);
}

/** What SQLite finds wrong with a file, page by page; nothing where it is sound. */
export function databaseFaults(path: string): string[] {
  const faults: string[] = [];
  try {
    onReadonly(path, (db) => {
      // One at a time: where a page is so bad that the check ends, what it found until then is told.
      for (const line of db.prepare('PRAGMA integrity_check').pluck().iterate()) {
        const words = String(line).replace('*** in database main ***\n', '');
        if (words !== 'ok') faults.push(`${path}: ${words}`);
      }
    });
  } catch (error) {
    faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return faults;
}

/** What the main database says of itself, read beside a server that may be running. */
export function databaseFacts(path: string): {
  head: LogHead;
  waves: { code: string; state: string; hasTickets: boolean }[];
  migrations: string[];
} {
  return onReadonly(path, (db) => {
    const waves = db.prepare('SELECT code, state, modes FROM wave ORDER BY code').all() as {
      code: string;
      state: string;
      modes: string;
    }[];
    return {
      head: db.prepare('SELECT position, hash FROM log_head').get() as LogHead,
      waves: waves.map(({ modes, ...wave }) => ({ ...wave, hasTickets: modes.includes('"ticket"') })),
      migrations: db.prepare('SELECT name FROM kysely_migration ORDER BY name').pluck().all() as string[],
    };
  });
}

/** The log as the main database holds it, in its order, and where its chain ends. */
export function logOf(path: string): { rows: LogRow[]; head: LogHead } {
  return onReadonly(path, (db) => ({
    rows: db
      .prepare(
        'SELECT position, at, actor, action, wave, plan, facts, hash FROM audit_entry ORDER BY position',
      )
      .all() as LogRow[],
    head: db.prepare('SELECT position, hash FROM log_head').get() as LogHead,
  }));
}

function isSealed(path: string): boolean {
  // What a process that died left half written is undone by whoever may write.
  if (existsSync(`${path}-journal`)) return false;
  return onReadonly(path, (db) => db.pragma('user_version', { simple: true }) === sealed);
}

function onReadonly<T>(path: string, read: (db: SQLite.Database) => T): T {
  const db = new SQLite(path, { readonly: true, fileMustExist: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}
