import type { SealedList } from '../../contract/fieldwork/sealing.ts';
import { insertSealedList } from './sealed-list.queries.ts';
import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import { afterDeletion } from '../dialect/after-deletion.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';

/** What anybody may know of a stratum's tickets and codes. */
export interface StratumCounts {
  code: string;
  invitedCount: number;
  issuedCount: number;
  reissuedCount: number;
  printedCodeCount: number;
  acceptedTicketCount: number;
  acceptedCodeCount: number;
}

export async function insertStratum(db: Database, wave: string, code: string): Promise<void> {
  await db
    .insertInto('stratum')
    .values({
      wave,
      code,
      invited_count: 0,
      issued_count: 0,
      reissued_count: 0,
      printed_code_count: 0,
      accepted_ticket_count: 0,
      accepted_code_count: 0,
    })
    .execute();
}

/** The counts as stored: those of accepted responses and of invitations are 0 until the wave has closed. */
export async function storedCounts(db: Database, wave: string): Promise<StratumCounts[]> {
  const rows = await db.selectFrom('stratum').selectAll().where('wave', '=', wave).execute();
  return rows.map((row) => ({
    code: row.code,
    invitedCount: row.invited_count,
    issuedCount: row.issued_count,
    reissuedCount: row.reissued_count,
    printedCodeCount: row.printed_code_count,
    acceptedTicketCount: row.accepted_ticket_count,
    acceptedCodeCount: row.accepted_code_count,
  }));
}

/** What remains of a wave's fieldwork when it has closed. */
export interface Settlement {
  at: string;
  counts: StratumCounts[];
  tickets: Ticket[];
  /** Of a wave whose answers are sealed; null: they are not. */
  sealedList: Omit<SealedList, 'wave'> | null;
  entry: LogEntry;
}

/**
 * Closes an open wave in one transaction: its counts are frozen, the accepted tickets become the public tally, and
 * invitations and codes, which lead to people, are deleted. False if the wave was not open.
 */
export async function settleWave(db: Database, wave: string, settlement: Settlement): Promise<boolean> {
  const settled = await inTransaction(db, async (transaction) => {
    const moved = await transaction
      .updateTable('wave')
      .set({ state: 'closed', closed_at: settlement.at })
      .where('code', '=', wave)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return false;
    for (const counts of settlement.counts) {
      await transaction
        .updateTable('stratum')
        .set({
          invited_count: counts.invitedCount,
          accepted_ticket_count: counts.acceptedTicketCount,
          accepted_code_count: counts.acceptedCodeCount,
        })
        .where('wave', '=', wave)
        .where('code', '=', counts.code)
        .execute();
    }
    for (const ticket of settlement.tickets) {
      await transaction
        .insertInto('accepted_ticket')
        .values({ wave, ...ticket })
        .execute();
    }
    if (settlement.sealedList !== null) await insertSealedList(transaction, wave, settlement.sealedList);
    await transaction.deleteFrom('invitation').where('wave', '=', wave).execute();
    await transaction.deleteFrom('drawn_code').where('wave', '=', wave).execute();
    await addLogEntry(transaction, settlement.entry);
    return true;
  });
  await afterDeletion(db);
  return settled;
}

/** The tally of a closed wave, in the order of the messages, which is random. */
export async function acceptedTickets(db: Database, wave: string): Promise<Ticket[]> {
  return db
    .selectFrom('accepted_ticket')
    .select(['stratum', 'message', 'signature'])
    .where('wave', '=', wave)
    .orderBy('stratum')
    .orderBy('message')
    .execute();
}
