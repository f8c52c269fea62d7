import { randomInt } from 'node:crypto';
import type SQLite from 'better-sqlite3';

/** So many bytes of rows lie to both sides of a new one on its page, at most. */
const pageBytes = 4096;

/**
 * Puts rows into a table so that none can be told by its place to be the last: SQLite lays each new row below the one
 * before it, until the file is rewritten. So the new row's neighbours, as many as share its page, are taken out and put
 * back with it in an order drawn by chance. Within a transaction; the page is written anew either way.
 * Shape    a table WITHOUT ROWID whose primary key is `key`.
 */
export function scatteredInsert(
  db: SQLite.Database,
  table: string,
  columns: readonly string[],
): (row: readonly unknown[]) => void {
  const names = ['key', ...columns].join(', ');
  const size = ['key', ...columns].map((column) => `octet_length(${column})`).join(' + ');
  const near = (comparison: string, direction: string) =>
    db
      .prepare(
        `SELECT ${size} AS bytes, ${names} FROM ${table} WHERE key ${comparison} ? ORDER BY key ${direction}`,
      )
      .raw();
  const [before, after] = [near('<', 'DESC'), near('>', 'ASC')];
  const remove = db.prepare(`DELETE FROM ${table} WHERE key = ?`);
  const insert = db.prepare(
    `INSERT INTO ${table} (${names}) VALUES (${['key', ...columns].map(() => '?').join(', ')})`,
  );
  return (row) => {
    const [key] = row;
    const rows = [...neighbours(before, key), ...neighbours(after, key)];
    for (const [neighbour] of rows) remove.run(neighbour);
    for (const one of shuffled([...rows, row])) insert.run(...one);
  };
}

function neighbours(statement: SQLite.Statement, key: unknown): unknown[][] {
  const rows: unknown[][] = [];
  let total = 0;
  for (const [bytes, ...row] of statement.iterate(key) as Iterable<[number, ...unknown[]]>) {
    rows.push(row);
    total += bytes;
    if (total >= pageBytes) break;
  }
  return rows;
}

/** Source: R. Durstenfeld (1964). */
function shuffled<T>(values: readonly T[]): T[] {
  const mixed = [...values];
  for (let place = mixed.length - 1; place > 0; place -= 1) {
    const other = randomInt(place + 1);
    [mixed[place], mixed[other]] = [mixed[other] as T, mixed[place] as T];
  }
  return mixed;
}
