import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type {
  PublishedResponseRate,
  PublishedResult,
  PublishedTable,
  PublishedTexts,
} from '../../../analysis/report/published-table.ts';
import type { Remedy } from '../../../surveys/schema/remedy.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';

/** Everything published of a wave. Written once, whole, together with the wave's change of state. */
export interface Publication {
  catalogue: Catalogue;
  tables: (PublishedTable | PublishedResponseRate)[];
  /** What people wrote, as far as it was released. */
  texts?: PublishedTexts[];
}

/**
 * Stores a publication and moves the wave from closed to published in one transaction; false if the wave was not
 * closed any more.
 */
export async function insertPublication(
  db: Database,
  wave: string,
  publication: Publication & { remedies: Remedy[] },
  entries: readonly LogEntry[],
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const moved = await transaction
      .updateTable('wave')
      .set({ state: 'published', published_at: publication.catalogue.publishedAt })
      .where('code', '=', wave)
      .where('state', '=', 'closed')
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return false;
    await transaction
      .insertInto('publication')
      .values({ wave, catalogue: JSON.stringify(publication.catalogue) })
      .execute();
    // Whatever was chosen since, these are the remedies that further tables go by.
    await transaction
      .updateTable('draft_choice')
      .set({ remedies: JSON.stringify(publication.remedies) })
      .where('wave', '=', wave)
      .execute();
    for (const table of [...publication.tables, ...(publication.texts ?? [])]) {
      await transaction
        .insertInto('published_table')
        .values({ wave, id: table.id, body: JSON.stringify(table) })
        .execute();
    }
    for (const entry of entries) await addLogEntry(transaction, entry);
    return true;
  });
}

/**
 * Adds a table to a publication, with its line of the list, in one transaction; false if the list is not any more what
 * it was when the table was judged.
 */
export async function insertTable(
  db: Database,
  added: { before: Catalogue; after: Catalogue; table: PublishedTable; log: LogEntry },
): Promise<boolean> {
  const { before, after, table, log } = added;
  return inTransaction(db, async (transaction) => {
    const stored = await transaction
      .selectFrom('publication')
      .select('catalogue')
      .where('wave', '=', after.wave)
      .executeTakeFirstOrThrow();
    if (namesOf(JSON.parse(stored.catalogue) as Catalogue) !== namesOf(before)) return false;
    const changed = await transaction
      .updateTable('publication')
      .set({ catalogue: JSON.stringify(after) })
      .where('wave', '=', after.wave)
      .where('catalogue', '=', stored.catalogue)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) return false;
    await transaction
      .insertInto('published_table')
      .values({ wave: after.wave, id: table.id, body: JSON.stringify(table) })
      .execute();
    await addLogEntry(transaction, log);
    return true;
  });
}

function namesOf({ entries }: Catalogue): string {
  return entries.map(({ id }) => id).join(' ');
}

/** Everything that is published of a wave, in no order. */
export async function publishedResults(db: Database, wave: string): Promise<PublishedResult[]> {
  const rows = await db.selectFrom('published_table').select('body').where('wave', '=', wave).execute();
  return rows.map(({ body }) => JSON.parse(body, withOneReason) as PublishedResult);
}

/** Every table and rate that is published of a wave; what people wrote is not among them. */
export async function publishedTables(
  db: Database,
  wave: string,
): Promise<(PublishedTable | PublishedResponseRate)[]> {
  return (await publishedResults(db, wave)).filter((result) => result.kind !== 'texts');
}

export async function publishedCatalogue(db: Database, wave: string): Promise<Catalogue | undefined> {
  const row = await db
    .selectFrom('publication')
    .select('catalogue')
    .where('wave', '=', wave)
    .executeTakeFirst();
  return row && (JSON.parse(row.catalogue) as Catalogue);
}

export async function publishedTable(
  db: Database,
  wave: string,
  id: string,
): Promise<PublishedResult | undefined> {
  const row = await db
    .selectFrom('published_table')
    .select('body')
    .where('wave', '=', wave)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.body, withOneReason) as PublishedResult);
}

/** Publications of the first versions name the cause of what is hidden; the cause tells, so readers get one mark. */
function withOneReason(key: string, value: unknown): unknown {
  return key === 'reason' && (value === 'below_minimum_base' || value === 'complementary')
    ? 'suppressed'
    : value;
}
