import { chmodSync } from 'node:fs';
import SQLite from 'better-sqlite3';

/** What one respondent answered, as stored: codes only; texts apart from everything else. */
export interface StoredResponse {
  /** 16 bytes, random or a hash of random bits: the only thing rows are ordered by. */
  key: Buffer;
  /** JSON of item code -> answer. */
  answers: string;
  texts: StoredText[];
}

export interface StoredText {
  /** 16 random bytes, drawn for this text alone: nothing leads from a text to its writer's other answers. */
  key: Buffer;
  item: string;
  /** The option the text stands beside; '' for an open-ended item. */
  option: string;
  text: string;
}

/** Thrown when a response arrives after its wave's file was sealed. */
export class SealedError extends Error {}

/** `user_version` of a file that is complete. */
const sealed = 1;

/**
 * The responses of one wave, in an SQLite file of their own. What makes the order of arrival unrecoverable, and why:
 * - random keys in a table WITHOUT ROWID: no number grows with time; no column holds a time;
 * - a rollback journal, not a write-ahead log: a log left behind is the order of arrival itself;
 * - secure_delete: freed pages are overwritten; temp_store: nothing spills into temporary files;
 * - `rewrite()`: SQLite puts each new row below the last one in its page, so that offsets inside a page are a clock.
 *   VACUUM lays every page out anew, in key order.
 */
export class ResponseFile {
  readonly #db: SQLite.Database;
  readonly #path: string;
  readonly #insertResponse: SQLite.Statement;
  readonly #insertText: SQLite.Statement;

  constructor(path: string, { readonly = false } = {}) {
    this.#path = path;
    this.#db = new SQLite(path, { readonly });
    this.#db.pragma('temp_store = MEMORY');
    if (!readonly) {
      if (this.#db.pragma('user_version', { simple: true }) === sealed) {
        this.#db.close();
        throw new SealedError(path);
      }
      chmodSync(path, 0o600);
      this.#db.pragma('journal_mode = DELETE');
      this.#db.pragma('secure_delete = ON');
      this.#db.pragma('synchronous = FULL');
      if (this.#db.pragma('synchronous', { simple: true }) !== 2) {
        throw new Error('the response file does not sync fully');
      }
      this.#db.exec(`
        CREATE TABLE IF NOT EXISTS response (key BLOB PRIMARY KEY, answers TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS text_answer (
          key BLOB PRIMARY KEY, item TEXT NOT NULL, option TEXT NOT NULL, text TEXT NOT NULL
        ) WITHOUT ROWID;`);
    }
    this.#insertResponse = this.#db.prepare('INSERT OR IGNORE INTO response (key, answers) VALUES (?, ?)');
    this.#insertText = this.#db.prepare(
      'INSERT INTO text_answer (key, item, option, text) VALUES (?, ?, ?, ?)',
    );
  }

  /**
   * Stores a batch in one transaction; durable when it returns. Per response: false if its key was there already,
   * in which case nothing of it is stored again.
   */
  insert(batch: StoredResponse[]): boolean[] {
    return this.#db.transaction(() =>
      batch.map((response) => {
        const isNew = this.#insertResponse.run(response.key, response.answers).changes === 1;
        if (isNew) {
          for (const { key, item, option, text } of response.texts)
            this.#insertText.run(key, item, option, text);
        }
        return isNew;
      }),
    )();
  }

  /** Lays the whole file out anew, so that its bytes tell nothing about the order of arrival. */
  rewrite(): void {
    this.#db.exec('VACUUM');
  }

  count(): number {
    return this.#db.prepare('SELECT count(*) FROM response').pluck().get() as number;
  }

  /** Responses by the answer to one single-response item; null for those who left it blank. */
  countBy(item: string): Map<string | null, number> {
    const rows = this.#db
      .prepare(
        `SELECT json_extract(answers, '$.' || json_quote(?)) AS option, count(*) AS n FROM response GROUP BY 1`,
      )
      .all(item) as { option: string | null; n: number }[];
    return new Map(rows.map((row) => [row.option, row.n]));
  }

  /** Every stored answer sheet, in key order, which is random. */
  *answers(): Generator<string> {
    for (const row of this.#db.prepare('SELECT answers FROM response ORDER BY key').raw().iterate()) {
      yield (row as [string])[0];
    }
  }

  /** Rewrites the file a last time and makes it read-only. */
  seal(): void {
    this.#db.pragma(`user_version = ${sealed}`);
    this.rewrite();
    this.#db.close();
    chmodSync(this.#path, 0o400);
  }

  close(): void {
    this.#db.close();
  }
}
