import { addLogEntry, type LogEntry } from '../log.queries.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';

/** Since when anybody may read the published tables of a wave; undefined where only those with an account may. */
export async function resultsOpenedAt(db: Database, wave: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('open_results')
    .select('opened_at')
    .where('wave', '=', wave)
    .executeTakeFirst();
  return row?.opened_at;
}

/** Opens the results to everybody, with its entry of the log; false where they were open. */
export async function openResultsOf(
  db: Database,
  { wave, openedAt, log }: { wave: string; openedAt: string; log: LogEntry },
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const opened = await transaction
      .insertInto('open_results')
      .values({ wave, opened_at: openedAt })
      .onConflict((conflict) => conflict.column('wave').doNothing())
      .executeTakeFirst();
    if (opened.numInsertedOrUpdatedRows !== 1n) return false;
    await addLogEntry(transaction, log);
    return true;
  });
}

/** Takes the results back behind the accounts, with its entry of the log; false where they were not open. */
export async function withdrawResultsOf(
  db: Database,
  { wave, log }: { wave: string; log: LogEntry },
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('open_results')
      .where('wave', '=', wave)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await addLogEntry(transaction, log);
    return true;
  });
}
