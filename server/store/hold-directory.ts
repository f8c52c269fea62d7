import { join } from 'node:path';
import SQLite from 'better-sqlite3';

/** Thrown where another server holds a data directory. */
export class DirectoryHeldError extends Error {}

/**
 * Holds a data directory for one server: a second one would keep responses in its own memory, and rewrite files under
 * the first. The lock is the operating system's, on a file of SQLite's: it goes with the process, also after kill -9.
 * Throws  DirectoryHeldError.
 */
export function holdDirectory(dataDirectory: string): () => void {
  const db = new SQLite(join(dataDirectory, 'server.lock'), { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new DirectoryHeldError(dataDirectory, { cause: error });
    }
    throw error;
  }
  return () => db.close();
}
