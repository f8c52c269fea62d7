import { createHash } from 'node:crypto';
import SQLite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { scatteredInsert } from '../../../server/store/responses/scattered-insert.ts';

type Insert = (db: SQLite.Database) => (row: readonly unknown[]) => void;
const scattered: Insert = (db) => scatteredInsert(db, 'response', ['answers']);
const plain: Insert = (db) => {
  const statement = db.prepare('INSERT INTO response (key, answers) VALUES (?, ?)');
  return (row) => statement.run(...row);
};

const worldCount = 100;
const rowCount = 20;
const keyOf = (world: number, row: number): Buffer =>
  createHash('sha256').update(`${world} ${row}`).digest().subarray(0, 16);

/** Worlds in which the row that came last lies lowest in the file, where SQLite by itself puts it. */
function foundOut(insertWith: Insert): number {
  let foundCount = 0;
  for (let world = 0; world < worldCount; world += 1) {
    const db = new SQLite(':memory:');
    db.exec('CREATE TABLE response (key BLOB PRIMARY KEY, answers TEXT NOT NULL) WITHOUT ROWID');
    db.pragma('secure_delete = ON');
    const insert = insertWith(db);
    for (let row = 0; row < rowCount; row += 1) insert([keyOf(world, row), `{"attainment1":${row}}`]);
    expect(db.prepare('SELECT count(*) FROM response').pluck().get()).toBe(rowCount);
    const bytes = db.serialize();
    db.close();
    const places = Array.from({ length: rowCount }, (_, row) => bytes.lastIndexOf(keyOf(world, row)));
    if (Math.min(...places) === places.at(-1)) foundCount += 1;
  }
  return foundCount;
}

it('puts the new row anywhere on its page; left to itself, SQLite puts it below all others', () => {
  // One in twenty by chance; three times as many in a hundred worlds happens once in ten thousand.
  expect(foundOut(scattered)).toBeLessThanOrEqual(worldCount / 5);
  // The sabotaged twin.
  expect(foundOut(plain)).toBe(worldCount);
});

it('keeps every row, however large, and what it holds', () => {
  const db = new SQLite(':memory:');
  db.exec('CREATE TABLE response (key BLOB PRIMARY KEY, answers TEXT NOT NULL) WITHOUT ROWID');
  const insert = scattered(db);
  const written = Array.from({ length: 120 }, (_, row) => [keyOf(0, row), '答'.repeat((row * 53) % 3000)]);
  for (const row of written) insert(row);
  const read = db.prepare('SELECT key, answers FROM response').raw().all();
  const sorted = (rows: unknown[][]) =>
    rows.toSorted((a, b) => Buffer.compare(a[0] as Buffer, b[0] as Buffer));
  expect(sorted(read as unknown[][])).toEqual(sorted(written));
  expect(() => insert(written[0] ?? [])).toThrow('UNIQUE');
  db.close();
});
