import { sql, type Kysely } from 'kysely';
import { isPostgres } from './postgres.ts';

/**
 * Makes deleted people go from where deleting left them: SQLite's log of changes is emptied, PostgreSQL's tables give
 * the room of deleted rows back to be written over. What lies in archives of its log only goes with these.
 */
export async function afterDeletion<Schema>(db: Kysely<Schema>): Promise<void> {
  await (isPostgres(db) ? sql`VACUUM invitation, drawn_code` : sql`PRAGMA wal_checkpoint(TRUNCATE)`).execute(
    db,
  );
}
