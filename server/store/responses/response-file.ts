import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import type { RandomBytes } from '../../../surveys/tickets/blind-signature.ts';
import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import { scatteredInsert } from './scattered-insert.ts';

/** What one respondent answered, as stored: codes only; texts apart from everything else. */
export interface StoredResponse {
  /** 16 bytes, random or a hash of random bits: the only thing rows are ordered by. */
  key: Buffer;
  /** JSON of item code -> answer. */
  answers: string;
  texts: StoredText[];
}

export interface StoredText {
  /** 16 bytes of this text alone: nothing in the file leads from a text to its writer's other answers. */
  key: Buffer;
  item: string;
  /** The option the text stands beside; '' for an open-ended item. */
  option: string;
  text: string;
}

/** What a file of responses holds: answers, and texts that belong to none of them. */
export interface ImportedContent {
  responses: readonly Omit<StoredResponse, 'texts'>[];
  texts: readonly StoredText[];
}

/** What gives the right to one response. It is stored apart from the answers, under a key of its own. */
export type Proof =
  | { kind: 'ticket'; /** SHA-256 of the message. */ key: Buffer; ticket: Ticket }
  | { kind: 'drawn-code'; /** Hash of the code. */ key: Buffer; stratum: string };

/** A response with what gives the right to it; null where anybody may answer. */
export interface Delivery {
  response: StoredResponse;
  proof: Proof | null;
}

/**
 * What became of a delivery. Which response a proof was used for is stored nowhere: that the same delivery came twice
 * is seen from both keys being there already.
 */
export type DeliveryOutcome = 'recorded' | 'already-recorded' | 'proof-used' | 'key-taken';

/** Thrown when a response arrives after its wave's file was sealed. */
export class SealedError extends Error {}

/** Of a response and of a text, in bytes. */
const keyLength = 16;

/** `user_version` of a file that takes responses, of one that takes nothing any more, and of one that is complete. */
const taking = 0;
const stopped = 2;
const sealed = 1;

/**
 * The responses of one wave, in an SQLite file of their own. What makes the order of arrival unrecoverable, and why:
 * - random keys in a table WITHOUT ROWID: no number grows with time; no column holds a time;
 * - a rollback journal, not a write-ahead log: a log left behind is the order of arrival itself;
 * - secure_delete: freed pages are overwritten; temp_store: nothing spills into temporary files;
 * - `rewrite()`: SQLite puts each new row below the last one in its page, so that offsets inside a page are a clock.
 *   VACUUM lays every page out anew, in key order; until then a new row lies anywhere on its page (`scatteredInsert`).
 * Whoever copies the file again and again while it takes responses sees each of them come, whatever its layout.
 */
export class ResponseFile {
  readonly #db: SQLite.Database;
  readonly #path: string;
  readonly #statements: ReturnType<typeof statementsOf> | null;

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
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS ticket (
          key BLOB PRIMARY KEY, stratum TEXT NOT NULL, message TEXT NOT NULL, signature TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS used_code (key BLOB PRIMARY KEY, stratum TEXT NOT NULL) WITHOUT ROWID;`);
    }
    this.#statements = readonly ? null : statementsOf(this.#db);
  }

  /** Whether it has been told to take nothing any more. */
  get isStopped(): boolean {
    return this.#db.pragma('user_version', { simple: true }) === stopped;
  }

  /** Whether it is complete: what it holds never changes any more. */
  get isSealed(): boolean {
    return this.#db.pragma('user_version', { simple: true }) === sealed;
  }

  /** From now on nothing is taken, also after a restart. */
  stop(): void {
    this.#db.pragma(`user_version = ${stopped}`);
  }

  /**
   * Stores a batch in one transaction; durable when it returns. Of what is not `recorded` nothing is stored. Whether
   * anything is taken is asked in there: another process may have stopped or sealed the file since it was opened here.
   */
  insert(batch: Delivery[]): DeliveryOutcome[] {
    const statements = this.#statements;
    if (statements === null) throw new SealedError(this.#path);
    return this.#db
      .transaction(() => {
        if (statements.state.get() !== taking) throw new SealedError(this.#path);
        return batch.map((delivery) => insertOne(statements, delivery));
      })
      .immediate();
  }

  /**
   * Stores what of rows from a file is not there yet, in one transaction; how many responses that was. Texts go by
   * keys of their own: which of them came with which answers is not known here either. Rows go in by the order of
   * their keys, so that their place tells nothing of the file; whoever calls lays it out anew at once.
   */
  insertImported({ responses, texts }: ImportedContent): number {
    if (this.#statements === null) throw new SealedError(this.#path);
    const { state } = this.#statements;
    const response = this.#db.prepare('INSERT OR IGNORE INTO response (key, answers) VALUES (?, ?)');
    const written = this.#db.prepare(
      'INSERT OR IGNORE INTO text_answer (key, item, option, text) VALUES (?, ?, ?, ?)',
    );
    return this.#db
      .transaction(() => {
        if (state.get() !== taking) throw new SealedError(this.#path);
        let count = 0;
        for (const { key, answers } of inKeyOrder(responses)) count += response.run(key, answers).changes;
        for (const { key, item, option, text } of inKeyOrder(texts)) written.run(key, item, option, text);
        return count;
      })
      .immediate();
  }

  hasResponse(key: Buffer): boolean {
    return this.#db.prepare('SELECT 1 FROM response WHERE key = ?').get(key) !== undefined;
  }

  hasText(key: Buffer): boolean {
    return this.#db.prepare('SELECT 1 FROM text_answer WHERE key = ?').get(key) !== undefined;
  }

  /** Every answer sheet that is stored, once however often it is. */
  differentAnswers(): string[] {
    return this.#db
      .prepare('SELECT DISTINCT answers FROM response ORDER BY answers')
      .pluck()
      .all() as string[];
  }

  /** Whether a ticket or a code was used. */
  isUsed({ kind, key }: Pick<Proof, 'kind' | 'key'>): boolean {
    const table = kind === 'ticket' ? 'ticket' : 'used_code';
    return this.#db.prepare(`SELECT 1 FROM ${table} WHERE key = ?`).get(key) !== undefined;
  }

  /** The tickets used so far, in the order of their messages, which is random. */
  tickets(): Ticket[] {
    return this.#db
      .prepare('SELECT stratum, message, signature FROM ticket ORDER BY stratum, message')
      .all() as Ticket[];
  }

  /** How many tickets or codes were used, by stratum. */
  usedCounts(kind: Proof['kind']): Map<string, number> {
    const table = kind === 'ticket' ? 'ticket' : 'used_code';
    const rows = this.#db.prepare(`SELECT stratum, count(*) AS n FROM ${table} GROUP BY stratum`).all() as {
      stratum: string;
      n: number;
    }[];
    return new Map(rows.map(({ stratum, n }) => [stratum, n]));
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

  /** Every stored text with where it stands, without its key; in the order of the keys, which is random. */
  texts(): Omit<StoredText, 'key'>[] {
    return this.#db.prepare('SELECT item, option, text FROM text_answer ORDER BY key').all() as StoredText[];
  }

  /** How many texts there are at each place that has any. */
  textCounts(): (Pick<StoredText, 'item' | 'option'> & { count: number })[] {
    return this.#db
      .prepare('SELECT item, option, count(*) AS count FROM text_answer GROUP BY item, option')
      .all() as (Pick<StoredText, 'item' | 'option'> & { count: number })[];
  }

  /**
   * Keeps the answers alone: tickets and codes go, rows get new keys (the old ones are hashes that whoever sent a
   * response can compute), the file is rewritten a last time and made read-only. It counts as sealed only when all of
   * that is done: nobody opens a sealed file again to make up for what a crash left undone.
   */
  seal(draw: RandomBytes = randomBytes): void {
    this.#db
      .transaction(() => {
        this.#drawKeys('response', 'answers', draw);
        this.#drawKeys('text_answer', 'item, option, text', draw);
        this.#db.exec('DROP TABLE IF EXISTS ticket; DROP TABLE IF EXISTS used_code;');
      })
      .immediate();
    this.rewrite();
    this.#db.pragma(`user_version = ${sealed}`);
    this.#db.close();
    chmodSync(this.#path, 0o400);
  }

  close(): void {
    this.#db.close();
  }

  /** New keys in the order of what the rows hold: what they were called before has no say in where they end up. */
  #drawKeys(table: 'response' | 'text_answer', content: string, draw: RandomBytes): void {
    const keys = this.#db.prepare(`SELECT key FROM ${table} ORDER BY ${content}`).pluck().all();
    const rename = this.#db.prepare(`UPDATE ${table} SET key = ? WHERE key = ?`);
    for (const key of keys) rename.run(Buffer.from(draw(keyLength)), key);
  }
}

function inKeyOrder<Row extends { key: Buffer }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => Buffer.compare(one.key, other.key));
}

function insertOne(
  statements: ReturnType<typeof statementsOf>,
  { response, proof }: Delivery,
): DeliveryOutcome {
  const isKnown = statements.hasResponse.get(response.key) !== undefined;
  const isUsed =
    proof !== null &&
    (proof.kind === 'ticket' ? statements.hasTicket : statements.hasCode).get(proof.key) !== undefined;
  if (isKnown && (proof === null || isUsed)) return 'already-recorded';
  if (isUsed) return 'proof-used';
  if (isKnown) return 'key-taken';
  if (proof?.kind === 'ticket') {
    const { stratum, message, signature } = proof.ticket;
    statements.insertTicket([proof.key, stratum, message, signature]);
  } else if (proof?.kind === 'drawn-code') {
    statements.insertCode([proof.key, proof.stratum]);
  }
  statements.insertResponse([response.key, response.answers]);
  for (const { key, item, option, text } of response.texts) {
    statements.insertText([key, item, option, text]);
  }
  return 'recorded';
}

function statementsOf(db: SQLite.Database) {
  return {
    state: db.prepare('PRAGMA user_version').pluck(),
    hasResponse: db.prepare('SELECT 1 FROM response WHERE key = ?'),
    hasTicket: db.prepare('SELECT 1 FROM ticket WHERE key = ?'),
    hasCode: db.prepare('SELECT 1 FROM used_code WHERE key = ?'),
    insertTicket: scatteredInsert(db, 'ticket', ['stratum', 'message', 'signature']),
    insertCode: scatteredInsert(db, 'used_code', ['stratum']),
    insertResponse: scatteredInsert(db, 'response', ['answers']),
    insertText: scatteredInsert(db, 'text_answer', ['item', 'option', 'text']),
  };
}
