import { createHash } from 'node:crypto';
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import SQLite from 'better-sqlite3';

/** One run of values, one a case: an item's outcomes, or which options were ticked, within its substance and outside. */
export interface Segment {
  code: string;
  part: 'outcomes' | 'masks' | 'outside';
  bytesPerCase: 1 | 2 | 4;
  content: Uint8Array;
}

/** A wave's answers as columns, with what they can be read by. */
export interface Segments {
  caseCount: number;
  /** The codes of another questionnaire mean something else. */
  questionnaireHash: string;
  /** JSON of the codebook that the columns were made with. */
  codebook: string;
  segments: Segment[];
}

/** `user_version` of the layout below; a file of another one is made anew. */
const layout = 1;
/** Columns are long: few large pages are read faster than many small ones. */
const pageBytes = 65_536;

/**
 * Writes a wave's columns into a file of their own. It appears whole or not at all, without a journal beside it, and
 * takes no changes: the order of cases is that of the sealed answers, and no row is ever laid below another.
 */
export function writeSegmentFile(path: string, content: Segments): void {
  const unfinished = unfinishedPath(path);
  // What a process that died in here left behind is read-only.
  rmSync(unfinished, { force: true });
  const db = new SQLite(unfinished);
  try {
    chmodSync(unfinished, 0o600);
    db.pragma(`page_size = ${pageBytes}`);
    db.pragma('journal_mode = OFF');
    db.pragma('temp_store = MEMORY');
    db.pragma('synchronous = FULL');
    db.exec(`
      CREATE TABLE case_file (
        questionnaire_hash TEXT PRIMARY KEY, case_count INTEGER NOT NULL, codebook TEXT NOT NULL, digest BLOB NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE segment (
        code TEXT NOT NULL, part TEXT NOT NULL, bytes_per_case INTEGER NOT NULL, content BLOB NOT NULL,
        PRIMARY KEY (code, part)
      ) WITHOUT ROWID;`);
    const segments = content.segments.toSorted(byCodeAndPart);
    const { questionnaireHash, caseCount, codebook } = content;
    const insert = db.prepare('INSERT INTO segment VALUES (?, ?, ?, ?)');
    db.transaction(() => {
      db.prepare('INSERT INTO case_file VALUES (?, ?, ?, ?)').run(
        questionnaireHash,
        caseCount,
        codebook,
        digestOf({ ...content, segments }),
      );
      for (const { code, part, bytesPerCase, content: bytes } of segments) {
        insert.run(code, part, bytesPerCase, bytes);
      }
    })();
    db.pragma(`user_version = ${layout}`);
  } finally {
    db.close();
  }
  chmodSync(unfinished, 0o400);
  renameSync(unfinished, path);
}

/** What the file holds; null where there is none, or where it is damaged or laid out in another way. */
export function readSegmentFile(path: string): Segments | null {
  if (!existsSync(path)) return null;
  try {
    const db = new SQLite(path, { readonly: true });
    try {
      return readSegments(db);
    } finally {
      db.close();
    }
  } catch (error) {
    // Pages that SQLite itself finds damaged; the columns can be made again from the answers.
    if (error instanceof SQLite.SqliteError) return null;
    throw error;
  }
}

export function deleteSegmentFile(path: string): void {
  rmSync(path, { force: true });
  rmSync(unfinishedPath(path), { force: true });
}

function readSegments(db: SQLite.Database): Segments | null {
  if (db.pragma('user_version', { simple: true }) !== layout) return null;
  const header = db
    .prepare(
      'SELECT questionnaire_hash AS questionnaireHash, case_count AS caseCount, codebook, digest FROM case_file',
    )
    .get() as (Omit<Segments, 'segments'> & { digest: unknown }) | undefined;
  if (header === undefined) return null;
  const { digest, ...rest } = header;
  // In a damaged file a value may be of any type; content is made bytes so that the digest can tell.
  const segments = db
    .prepare(
      `SELECT code, part, bytes_per_case AS bytesPerCase, coalesce(CAST(content AS BLOB), x'') AS content FROM segment`,
    )
    .all() as Segment[];
  const found = { ...rest, segments: segments.toSorted(byCodeAndPart) };
  return isDeepStrictEqual(digestOf(found), digest) ? found : null;
}

/** SQLite keeps no sums of its pages: a byte that flipped in a column would be counted. */
function digestOf({ questionnaireHash, caseCount, codebook, segments }: Segments): Buffer {
  const hash = createHash('sha256');
  const names = segments.map(({ code, part, bytesPerCase, content }) => [
    code,
    part,
    bytesPerCase,
    content.length,
  ]);
  hash.update(JSON.stringify([questionnaireHash, caseCount, codebook, names]));
  for (const { content } of segments) hash.update(content);
  return hash.digest();
}

function byCodeAndPart(a: Segment, b: Segment): number {
  return (
    Number(a.code > b.code) - Number(a.code < b.code) || Number(a.part > b.part) - Number(a.part < b.part)
  );
}

function unfinishedPath(path: string): string {
  return `${path}.new`;
}
