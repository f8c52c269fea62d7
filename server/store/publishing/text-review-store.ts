import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import { deletePrivateFile, onPrivateFile } from '../private-file.ts';

export type TextDecision = 'release' | 'withhold';

/** A text that waits to be published, and what was decided about it. */
export interface ReviewedText {
  /** Random, drawn for the review: it leads neither to the stored response nor to another text of its writer. */
  id: string;
  text: string;
  decision: TextDecision | null;
  /** With parts blackened: what is published in place of the text; null: the text as it was written. */
  redacted: string | null;
}

export interface ReviewCounts {
  givenCount: number;
  reviewedCount: number;
  releasedCount: number;
}

/**
 * The review of a closed wave's texts: one file a wave, from the first look at them until publication.
 *
 * Why copies in a file of their own, and neither decisions in the response file nor rows in the main database:
 * - the response file is sealed, and stays what it was when answering ended;
 * - decisions have to point at something; pointing at the stored texts would carry their keys out of the response file
 *   into every answer to a browser, and whoever kept a submission could look its texts up by them. A copy under an
 *   identity drawn here leads nowhere, and what may not be shown at all is never copied;
 * - the main database goes into more backups, keeps a log, and outlives the responses. This file is deleted whole: when
 *   the wave is published, and with the responses.
 * Rows lie in the order of their random identities, which is the order in which they are shown: it has no other source.
 */
export class TextReviewStore {
  readonly #directory: string;

  constructor(dataDirectory: string) {
    this.#directory = join(dataDirectory, 'texts');
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
  }

  /** Whether the review of a wave has begun. */
  has(wave: string): boolean {
    return existsSync(this.#path(wave)) && this.#on(wave, (db) => isComplete(db));
  }

  /** Begins a review with these texts. One that has begun stays as it is. */
  begin(wave: string, texts: readonly { place: string; text: string }[]): void {
    const rows = texts.map((row) => ({ ...row, id: randomBytes(16).toString('hex') }));
    // The pages of the file shall not tell in which order the texts came in here.
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#on(wave, (db) =>
      db.transaction(() => {
        if (isComplete(db)) return;
        db.exec(`CREATE TABLE text (
          id TEXT PRIMARY KEY, place TEXT NOT NULL, text TEXT NOT NULL, decision TEXT, redacted TEXT
        ) WITHOUT ROWID`);
        const insert = db.prepare('INSERT INTO text (id, place, text) VALUES (?, ?, ?)');
        for (const { id, place, text } of rows) insert.run(id, place, text);
        db.pragma(`user_version = ${complete}`);
      })(),
    );
  }

  /** The texts of one place, in their random order. */
  texts(wave: string, place: string): ReviewedText[] {
    return this.#on(
      wave,
      (db) =>
        db
          .prepare('SELECT id, text, decision, redacted FROM text WHERE place = ? ORDER BY id')
          .all(place) as ReviewedText[],
    );
  }

  counts(wave: string, place: string): ReviewCounts {
    return this.#on(
      wave,
      (db) =>
        db
          .prepare(
            `SELECT count(*) AS givenCount, count(decision) AS reviewedCount,
              count(CASE decision WHEN 'release' THEN 1 END) AS releasedCount FROM text WHERE place = ?`,
          )
          .get(place) as ReviewCounts,
    );
  }

  /** Decides about one text; false if the place has no such text. */
  decide(
    wave: string,
    place: string,
    { id, decision, redacted }: Pick<ReviewedText, 'id' | 'decision' | 'redacted'>,
  ): boolean {
    return this.#on(wave, (db) => {
      const update = db.prepare('UPDATE text SET decision = ?, redacted = ? WHERE place = ? AND id = ?');
      return update.run(decision, redacted, place, id).changes === 1;
    });
  }

  /** Withholds those of these texts that nobody has decided about; returns which. */
  withholdUndecided(wave: string, place: string, ids: readonly string[]): string[] {
    return this.#each(wave, place, ids, `decision = 'withhold'`, 'decision IS NULL');
  }

  /** Takes that back where the texts are withheld still; returns which. */
  reopenWithheld(wave: string, place: string, ids: readonly string[]): string[] {
    return this.#each(wave, place, ids, 'decision = NULL', `decision = 'withhold'`);
  }

  /** Nothing of a review stays. */
  delete(wave: string): void {
    deletePrivateFile(this.#path(wave));
  }

  #each(wave: string, place: string, ids: readonly string[], change: string, when: string): string[] {
    return this.#on(wave, (db) => {
      const update = db.prepare(`UPDATE text SET ${change} WHERE place = ? AND id = ? AND ${when}`);
      return db.transaction(() => ids.filter((id) => update.run(place, id).changes === 1))();
    });
  }

  #on<T>(wave: string, work: (db: SQLite.Database) => T): T {
    return onPrivateFile(this.#path(wave), work);
  }

  #path(wave: string): string {
    return join(this.#directory, `${wave}.sqlite`);
  }
}

/** `user_version` of a file that holds all texts of its wave; one that was cut short is begun anew. */
const complete = 1;

function isComplete(db: SQLite.Database): boolean {
  return db.pragma('user_version', { simple: true }) === complete;
}
