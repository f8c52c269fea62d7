import type { Selectable } from 'kysely';
import { addLogEntry, type LogEntry } from '../log.queries.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import type { Schema } from '../schema.ts';

/** Sheets that are keyed in together: how many came, and what became of them. */
export interface PaperBatch {
  number: number;
  label: string;
  /** Where sheets were collected by group: the group they speak for. */
  stratum: string | null;
  envelopeCount: number;
  /** Blank or spoilt. */
  unusableCount: number;
  recordedCount: number;
  /** Their code had been used before. */
  refusedCount: number;
  isRecorded: boolean;
}

const fromRow = (row: Selectable<Schema['paper_batch']>): PaperBatch => ({
  number: row.number,
  label: row.label,
  stratum: row.stratum,
  envelopeCount: row.envelope_count,
  unusableCount: row.unusable_count,
  recordedCount: row.recorded_count,
  refusedCount: row.refused_count,
  isRecorded: row.is_recorded === 1,
});

export async function paperBatches(db: Database, wave: string): Promise<PaperBatch[]> {
  const rows = await db
    .selectFrom('paper_batch')
    .selectAll()
    .where('wave', '=', wave)
    .orderBy('number')
    .execute();
  return rows.map(fromRow);
}

/** The next number of the wave is its own. */
export async function insertPaperBatch(
  db: Database,
  wave: string,
  batch: Pick<PaperBatch, 'label' | 'stratum' | 'envelopeCount'>,
): Promise<number> {
  return inTransaction(db, async (transaction) => {
    const { last } = await transaction
      .selectFrom('paper_batch')
      .select((eb) => eb.fn.max('number').as('last'))
      .where('wave', '=', wave)
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    await transaction
      .insertInto('paper_batch')
      .values({
        wave,
        number,
        label: batch.label,
        stratum: batch.stratum,
        envelope_count: batch.envelopeCount,
        unusable_count: 0,
        recorded_count: 0,
        refused_count: 0,
        is_recorded: 0,
      })
      .execute();
    return number;
  });
}

export async function settlePaperBatch(
  db: Database,
  wave: string,
  number: number,
  counts: Pick<PaperBatch, 'unusableCount' | 'recordedCount' | 'refusedCount'>,
  entry: LogEntry,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    const settled = await transaction
      .updateTable('paper_batch')
      .set({
        unusable_count: counts.unusableCount,
        recorded_count: counts.recordedCount,
        refused_count: counts.refusedCount,
        is_recorded: 1,
      })
      .where('wave', '=', wave)
      .where('number', '=', number)
      .where('is_recorded', '=', 0)
      .executeTakeFirst();
    // Recorded by another server at the same time: each sheet counts once, and so does the entry.
    if (settled.numUpdatedRows > 0n) await addLogEntry(transaction, entry);
  });
}

export async function deletePaperBatch(db: Database, wave: string, number: number): Promise<void> {
  await db.deleteFrom('paper_batch').where('wave', '=', wave).where('number', '=', number).execute();
}
