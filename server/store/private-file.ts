import { chmodSync, rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';

/**
 * Opens a small SQLite file of what nobody else may read, works on it, and closes it again: readable by the server's
 * user alone, no log beside it, overwritten where something is deleted, nothing in temporary files.
 */
export function onPrivateFile<T>(path: string, work: (db: SQLite.Database) => T): T {
  const db = new SQLite(path);
  try {
    chmodSync(path, 0o600);
    db.pragma('journal_mode = DELETE');
    db.pragma('secure_delete = ON');
    db.pragma('synchronous = FULL');
    db.pragma('temp_store = MEMORY');
    return work(db);
  } finally {
    db.close();
  }
}

/** Deletes such a file, and what a process that died in the middle of a change left of it beside it. */
export function deletePrivateFile(path: string): void {
  rmSync(path, { force: true });
  rmSync(`${path}-journal`, { force: true });
}
