import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import type { StratumCounts } from './tally.queries.ts';

/** How an open wave stood on one day, as everybody may know it. */
export interface PublicStep {
  /** ISO, in the time zone of the wave. */
  day: string;
  counts: StepCounts;
  tickets: Ticket[];
}

export interface StepCounts {
  responseCount: number;
  /** Responses by option of the population item; null: left blank. */
  groups: [option: string | null, count: number][];
  strata: StratumCounts[];
}

/** Puts a step on record, unless that day has one; lists of tickets of the days before are dropped. */
export async function insertPublicStep(
  db: Database,
  wave: string,
  { day, counts, tickets }: PublicStep,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await transaction
      .insertInto('public_step')
      .values({ wave, day, counts: JSON.stringify(counts), tickets: JSON.stringify(tickets) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .updateTable('public_step')
      .set({ tickets: null })
      .where('wave', '=', wave)
      .where('day', '<', day)
      .execute();
  });
}

export async function latestPublicStep(db: Database, wave: string): Promise<PublicStep | undefined> {
  const row = await db
    .selectFrom('public_step')
    .selectAll()
    .where('wave', '=', wave)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      day: row.day,
      counts: JSON.parse(row.counts) as StepCounts,
      tickets: JSON.parse(row.tickets ?? '[]') as Ticket[],
    }
  );
}

/** How many responses there were on each day that was counted, the earliest first. */
export async function stepsOf(db: Database, wave: string): Promise<{ day: string; responseCount: number }[]> {
  const rows = await db
    .selectFrom('public_step')
    .select(['day', 'counts'])
    .where('wave', '=', wave)
    .orderBy('day')
    .execute();
  return rows.map(({ day, counts }) => ({
    day,
    responseCount: (JSON.parse(counts) as StepCounts).responseCount,
  }));
}
