import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import { isPostgres, isRetryable } from './dialect/postgres.ts';
import type { Schema } from './schema.ts';

/** Far more than meet in one row: the queries of ours that go through here are of people at a console. */
const mostTries = 20;

/**
 * Work that is done whole or not at all, as if nothing else were going on. In SQLite that is so, since there is one
 * transaction at a time; PostgreSQL lets them run side by side and refuses one where two were in each other's way: that
 * one begins again. So `work` may run several times, and must change nothing but the database.
 */
export async function inTransaction<T>(
  db: Database,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  if (!isPostgres(db)) return db.transaction().execute(work);
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().setIsolationLevel('serializable').execute(work);
    } catch (error) {
      if (!isRetryable(error) || tries === mostTries) throw error;
    }
  }
}
