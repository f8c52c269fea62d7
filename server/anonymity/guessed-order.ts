import SQLite from 'better-sqlite3';
import type { Evidence } from './evidence.ts';

/**
 * The adversary: in which order did these responses arrive? It takes the best trace there is: what was logged, when a
 * row first appears in a write-ahead log, a row number or a column that grows, and else where the rows lie in the bytes
 * of the file (SQLite puts each new row of a page below the one before).
 */
export function guessedOrder(evidence: Evidence): Buffer[] {
  return fromLog(evidence) ?? fromWriteAheadLog(evidence) ?? fromColumns(evidence) ?? fromLayout(evidence);
}

function fromLog({ keys, log }: Evidence): Buffer[] | null {
  const places = new Map(keys.map((key) => [key, log.indexOf(key.toString('hex'))]));
  if (keys.some((key) => places.get(key) === -1)) return null;
  return sortedBy(keys, (key) => [places.get(key) ?? 0]);
}

function fromWriteAheadLog({ keys, writeAheadLog }: Evidence): Buffer[] | null {
  if (writeAheadLog.length === 0) return null;
  return sortedBy(keys, (key) => [writeAheadLog.indexOf(key)]);
}

function fromColumns({ file }: Evidence): Buffer[] | null {
  const db = new SQLite(file);
  try {
    const { sql } = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'response'").get() as {
      sql: string;
    };
    const columns = (db.pragma('table_info(response)') as { name: string }[]).map(({ name }) => name);
    const growing = columns.find((name) => name !== 'key' && name !== 'answers');
    const order = growing ?? (/WITHOUT ROWID/i.test(sql) ? null : 'rowid');
    if (order === null) return null;
    return db.prepare(`SELECT key FROM response ORDER BY "${order}"`).pluck().all() as Buffer[];
  } finally {
    db.close();
  }
}

function fromLayout({ keys, file }: Evidence): Buffer[] {
  const pageSize = file.readUInt16BE(16);
  return sortedBy(keys, (key) => {
    const place = file.indexOf(key);
    return [Math.floor(place / pageSize), -place];
  });
}

function sortedBy(keys: Buffer[], places: (key: Buffer) => number[]): Buffer[] {
  return keys
    .map((key) => ({ key, place: places(key) }))
    .toSorted((a, b) => (a.place[0] ?? 0) - (b.place[0] ?? 0) || (a.place[1] ?? 0) - (b.place[1] ?? 0))
    .map(({ key }) => key);
}
