import { addLogEntry, type LogEntry } from '../log.queries.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';

/** Adds printed codes (their hashes), counts them and notes it; all or none. */
export async function insertDrawnCodes(
  db: Database,
  wave: string,
  stratum: string,
  codeHashes: Buffer[],
  entry: LogEntry,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    for (const code_hash of codeHashes) {
      await transaction.insertInto('drawn_code').values({ code_hash, wave, stratum }).execute();
    }
    await transaction
      .updateTable('stratum')
      .set((eb) => ({ printed_code_count: eb('printed_code_count', '+', codeHashes.length) }))
      .where('wave', '=', wave)
      .where('code', '=', stratum)
      .execute();
    await addLogEntry(transaction, entry);
  });
}

/** The stratum that a printed code belongs to. */
export async function stratumOfCode(
  db: Database,
  wave: string,
  codeHash: Buffer,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('drawn_code')
    .select('stratum')
    .where('wave', '=', wave)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row?.stratum;
}
