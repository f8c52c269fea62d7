import type { Addendum } from '../../contract/fieldwork/wave-contract.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';

/** What was added to the contract of a wave, in the order in which it was. */
export async function addendaOf(db: Database, wave: string): Promise<Addendum[]> {
  const rows = await db
    .selectFrom('addendum')
    .selectAll()
    .where('wave', '=', wave)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ at: row.at, closedOn: row.closed_on, closesOn: row.closes_on }));
}

/** Extends an open wave whose closing day is still the one that was seen; false if it is not any more. */
export async function insertExtension(
  db: Database,
  wave: string,
  { at, closedOn, closesOn }: Addendum,
  entry: LogEntry,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const moved = await transaction
      .updateTable('wave')
      .set({ closes_on: closesOn })
      .where('code', '=', wave)
      .where('state', '=', 'open')
      .where('closes_on', '=', closedOn)
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return false;
    const { length } = await transaction
      .selectFrom('addendum')
      .select('number')
      .where('wave', '=', wave)
      .execute();
    await transaction
      .insertInto('addendum')
      .values({ wave, number: length + 1, at, closed_on: closedOn, closes_on: closesOn })
      .execute();
    await addLogEntry(transaction, entry);
    return true;
  });
}
