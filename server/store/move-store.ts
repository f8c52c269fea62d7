import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql, type Kysely } from 'kysely';
import type { Database } from './database.ts';
import { isPostgres } from './dialect/postgres.ts';
import type { ImportedContent } from './responses/response-file.ts';
import type { Responses } from './responses/responses.ts';

/** Every table that both stores have, each after those it refers to. */
export const movedTables = [
  'user',
  'session',
  'account',
  'verification',
  'second_step',
  'second_step_role',
  'account_invitation',
  'sign_in_attempt',
  'questionnaire',
  'questionnaire_draft',
  'series',
  'wave',
  'population',
  'stratum',
  'invitation',
  'drawn_code',
  'accepted_ticket',
  'public_step',
  'clock',
  'planned_moment',
  'addendum',
  'log_head',
  'audit_entry',
  'topic_book',
  'topic_correction',
  'open_results',
  'paper_batch',
  'draft_choice',
  'publication',
  'published_table',
  'plan',
  'plan_note',
  'printed_report',
  'intake_word',
  'report',
  'action',
  'organisation',
  'unit_reader',
  'sealing',
  'trustee',
  'sealed_list',
  'unit_reader_offer',
  'unit_reader_title',
  'unit_reader_list',
] as const;

/** One place where everything is kept: the main database and the responses that belong to it. */
export interface Store {
  db: Database;
  responses: Responses;
}

/** What was moved. */
export interface Moved {
  rowCount: number;
  waves: { code: string; responseCount: number }[];
}

/** SQLite takes 32,766 values in a statement, and no table has more than a hundred columns. */
const rowsPerStatement = 300;
const keyLength = 16;

/** Thrown where nothing can be moved yet; nothing was. */
export class NotMovableError extends Error {}

/**
 * Copies everything of one store into an empty one, and reads it back: rows table by table, then the answers of every
 * wave that has any, in an order drawn anew. The old store stays as it is. Broken off, it can be repeated.
 *
 * Throws   NotMovableError where a wave is open (its responses have keys that cannot be carried over), where something
 *          is in the new store already; any error where what is read back is not what was there.
 */
export async function copyStore(from: Store, to: Store): Promise<Moved> {
  const waves = await from.db.selectFrom('wave').select(['code', 'state']).orderBy('code').execute();
  const open = waves.filter(({ state }) => state === 'open').map(({ code }) => code);
  if (open.length > 0) throw new NotMovableError(`${open.join(', ')}: open; close it first`);
  for (const table of ['wave', 'user', 'questionnaire'] as const) {
    const found = await to.db.selectFrom(table).selectAll().limit(1).executeTakeFirst();
    if (found !== undefined) throw new NotMovableError(`the new store is not empty: ${table}`);
  }
  const moved: Moved = { rowCount: 0, waves: [] };
  for (const { code } of waves) {
    // Where closing was cut short.
    await from.responses.seal(code);
    if (!(await from.responses.has(code))) continue;
    moved.waves.push({ code, responseCount: await copyResponses(code, from.responses, to.responses) });
  }
  moved.rowCount = await copyRows(from.db, to.db);
  return moved;
}

async function copyRows(from: Database, to: Database): Promise<number> {
  return to.transaction().execute(async (work) => {
    let rowCount = 0;
    // The one table that is not empty to begin with: where the chain of the log ends.
    await work.deleteFrom('log_head').execute();
    for (const table of movedTables) {
      const rows = await rowsOf(from, table);
      for (let start = 0; start < rows.length; start += rowsPerStatement) {
        const some = rows.slice(start, start + rowsPerStatement);
        const columns = Object.keys(some[0] ?? {});
        await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) VALUES ${sql.join(
          some.map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`),
        )}`.execute(work);
      }
      if (!isDeepStrictEqual(sorted(await rowsOf(work, table)), sorted(rows))) {
        throw new Error(`${table}: what was written is not what was read`);
      }
      rowCount += rows.length;
    }
    if (isPostgres(work)) {
      // Entries have brought their numbers along: the next one is after them.
      await sql`SELECT setval(pg_get_serial_sequence('audit_entry', 'position'),
        (SELECT coalesce(max(position), 0) + 1 FROM audit_entry), false)`.execute(work);
    }
    return rowCount;
  });
}

async function rowsOf<Schema>(db: Kysely<Schema>, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(db);
  return rows;
}

function sorted(rows: readonly Record<string, unknown>[]): string[] {
  return rows
    .map((row) => JSON.stringify(Object.entries(row).toSorted(([one], [other]) => Number(one > other) - 0.5)))
    .toSorted();
}

async function copyResponses(wave: string, from: Responses, to: Responses): Promise<number> {
  // What a copy that was broken off has left.
  if (await to.has(wave)) {
    await to.seal(wave);
    await to.delete(wave);
  }
  const content = await contentOf(wave, from);
  await to.create(wave);
  const count = await to.importRows(wave, () => content);
  await to.stop(wave);
  await to.seal(wave);
  const copied = await contentOf(wave, to);
  const isSame =
    count === (await from.count(wave)) &&
    isDeepStrictEqual(withoutKeys(copied), withoutKeys(content)) &&
    (await to.count(wave)) === count;
  if (!isSame) throw new Error(`${wave}: the answers that were written are not those that were read`);
  return count;
}

/** Under keys that are drawn here: those of sealed answers mean nothing. */
async function contentOf(wave: string, responses: Responses): Promise<ImportedContent> {
  return {
    responses: (await responses.answers(wave)).map((answers) => ({ key: randomBytes(keyLength), answers })),
    texts: (await responses.texts(wave)).map((text) => ({ ...text, key: randomBytes(keyLength) })),
  };
}

function withoutKeys({ responses, texts }: ImportedContent): string[] {
  return [
    ...responses.map(({ answers }) => answers),
    ...texts.map(({ item, option, text }) => JSON.stringify([item, option, text])),
  ].toSorted();
}
