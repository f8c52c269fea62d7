import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import { deletePrivateFile, onPrivateFile } from '../private-file.ts';

/** The first keying of a sheet, or the one that checks it. */
export type Pass = 1 | 2;

/** One sheet as keyed once. */
export interface KeyedSheet {
  /** Place in the batch, while it is being keyed. */
  number: number;
  /** JSON of what was keyed. */
  content: string;
}

/**
 * Sheets that are being keyed in, one file a wave, apart from everything: rollback journal, overwritten when deleted,
 * laid out anew. Nothing of it is left once a batch is recorded.
 */
export class PaperStore {
  readonly #directory: string;
  readonly #held = new Set<string>();

  constructor(dataDirectory: string) {
    this.#directory = join(dataDirectory, 'paper');
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
  }

  /**
   * Holds a batch while it is recorded: what an operator keyed in meanwhile would be deleted uncounted. Ask `isHeld` in
   * the same turn as changing it. False, and nothing done, if it is held already.
   */
  async hold(wave: string, batch: number, work: () => Promise<void>): Promise<boolean> {
    const name = heldName(wave, batch);
    if (this.#held.has(name)) return false;
    this.#held.add(name);
    try {
      await work();
      return true;
    } finally {
      this.#held.delete(name);
    }
  }

  isHeld(wave: string, batch: number): boolean {
    return this.#held.has(heldName(wave, batch));
  }

  /** Keeps a sheet; keying it again in the same pass replaces it. */
  put(wave: string, batch: number, pass: Pass, sheet: KeyedSheet): void {
    this.#on(wave, (db) =>
      db
        .prepare('INSERT OR REPLACE INTO sheet (batch, pass, number, content) VALUES (?, ?, ?, ?)')
        .run(batch, pass, sheet.number, sheet.content),
    );
  }

  sheets(wave: string, batch: number, pass: Pass): KeyedSheet[] {
    if (!existsSync(this.#path(wave))) return [];
    return this.#on(
      wave,
      (db) =>
        db
          .prepare('SELECT number, content FROM sheet WHERE batch = ? AND pass = ? ORDER BY number')
          .all(batch, pass) as KeyedSheet[],
    );
  }

  /** Nothing of a batch stays. */
  clear(wave: string, batch: number): void {
    if (!existsSync(this.#path(wave))) return;
    this.#on(wave, (db) => {
      db.prepare('DELETE FROM sheet WHERE batch = ?').run(batch);
      db.exec('VACUUM');
    });
  }

  /** Removes the file of a wave that has closed. */
  delete(wave: string): void {
    deletePrivateFile(this.#path(wave));
  }

  #on<T>(wave: string, work: (db: SQLite.Database) => T): T {
    return onPrivateFile(this.#path(wave), (db) => {
      db.exec(`CREATE TABLE IF NOT EXISTS sheet (
        batch INTEGER NOT NULL, pass INTEGER NOT NULL, number INTEGER NOT NULL, content TEXT NOT NULL,
        PRIMARY KEY (batch, pass, number)) WITHOUT ROWID`);
      return work(db);
    });
  }

  #path(wave: string): string {
    return join(this.#directory, `${wave}.sqlite`);
  }
}

function heldName(wave: string, batch: number): string {
  return `${wave}/${batch}`;
}
