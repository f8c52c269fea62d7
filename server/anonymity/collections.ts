import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { RandomBytes } from '../../surveys/tickets/blind-signature.ts';
import { ResponseFile, type Delivery } from '../store/responses/response-file.ts';
import type { Evidence } from './evidence.ts';

/** A way of keeping responses, and what it leaves for an adversary to find. */
type Collection = (directory: string, deliveries: Delivery[]) => Evidence;

/** Kotae's own, while a wave is open and after it has closed: `draw` gives the keys of sealed rows. Nothing may be found. */
export const ownCollections = (draw: RandomBytes): Record<string, Collection> => ({
  'open, not rewritten yet': (directory, deliveries) =>
    kept(
      directory,
      deliveries,
      () => undefined,
      (file) => file.close(),
    ),
  'open, rewritten after each response': (directory, deliveries) =>
    kept(
      directory,
      deliveries,
      (file) => file.rewrite(),
      (file) => file.close(),
    ),
  'closed and sealed': (directory, deliveries) =>
    kept(
      directory,
      deliveries,
      (file) => file.rewrite(),
      (file) => file.seal(draw),
    ),
});

/** The same, each spoilt in one way. Every one of these has to be found out, or the audit proves nothing. */
export const sabotagedCollections: Record<string, Collection> = {
  'rows left as inserted': (directory, deliveries) =>
    table(directory, deliveries, 'key BLOB PRIMARY KEY, answers TEXT', 'WITHOUT ROWID'),
  'a request log': (directory, deliveries) => ({
    ...kept(
      directory,
      deliveries,
      (file) => file.rewrite(),
      (file) => file.close(),
    ),
    log: deliveries.map(({ response }) => `POST /responses ${response.key.toString('hex')}`).join('\n'),
  }),
  'an autoincrement key': (directory, deliveries) =>
    table(directory, deliveries, 'id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB UNIQUE, answers TEXT'),
  'a time column': (directory, deliveries) =>
    table(
      directory,
      deliveries,
      "key BLOB PRIMARY KEY, answers TEXT, at REAL DEFAULT (julianday('now', 'subsec'))",
      'WITHOUT ROWID',
    ),
  'a write-ahead log left behind': (directory, deliveries) =>
    table(directory, deliveries, 'key BLOB PRIMARY KEY, answers TEXT', 'WITHOUT ROWID', 'WAL'),
};

function kept(
  directory: string,
  deliveries: Delivery[],
  afterEach: (file: ResponseFile) => void,
  atTheEnd: (file: ResponseFile) => void,
): Evidence {
  const path = join(directory, 'responses.sqlite');
  rmSync(path, { force: true });
  const file = new ResponseFile(path);
  for (const delivery of deliveries) {
    file.insert([delivery]);
    afterEach(file);
  }
  atTheEnd(file);
  return evidenceIn(path);
}

/** What many would write at first. */
function table(
  directory: string,
  deliveries: Delivery[],
  columns: string,
  options = '',
  journal = 'DELETE',
): Evidence {
  const path = join(directory, 'sabotaged.sqlite');
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const db = new SQLite(path);
  db.pragma(`journal_mode = ${journal}`);
  db.exec(`CREATE TABLE response (${columns}) ${options}`);
  const insert = db.prepare('INSERT INTO response (key, answers) VALUES (?, ?)');
  for (const { response } of deliveries) insert.run(response.key, response.answers);
  const evidence = evidenceIn(path);
  db.close();
  return evidence;
}

function evidenceIn(path: string): Evidence {
  const db = new SQLite(path, { readonly: true });
  const rows = db.prepare('SELECT key, answers FROM response ORDER BY key').all() as {
    key: Buffer;
    answers: string;
  }[];
  db.close();
  const log = `${path}-wal`;
  return {
    keys: rows.map(({ key }) => key),
    answers: rows.map(({ answers }) => answers),
    file: readFileSync(path),
    writeAheadLog: existsSync(log) ? readFileSync(log) : Buffer.alloc(0),
    log: '',
  };
}
