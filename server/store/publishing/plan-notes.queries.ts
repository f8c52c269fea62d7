import type { PlanNote } from '../../../analysis/report/plan-review/plan-note.ts';
import type { IndicatorPlanLogEntry } from '../../contract/log.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry } from '../log.queries.ts';

/** What was said and decided about a plan, by the day of the meeting, then as it was written. */
export async function planNotes(db: Database, plan: string): Promise<PlanNote[]> {
  const rows = await db
    .selectFrom('plan_note')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('meeting_on')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    meetingOn: row.meeting_on,
    kind: row.kind as PlanNote['kind'],
    indicator: row.indicator,
    text: row.body,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
  }));
}

/** Stores a note and the entry of the log in one transaction. */
export async function addPlanNote(
  db: Database,
  plan: string,
  note: Omit<PlanNote, 'number'>,
  entry: IndicatorPlanLogEntry,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    const { last } = await transaction
      .selectFrom('plan_note')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('plan', '=', plan)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('plan_note')
      .values({
        plan,
        number: (last ?? 0) + 1,
        meeting_on: note.meetingOn,
        kind: note.kind,
        indicator: note.indicator,
        body: note.text,
        written_at: note.writtenAt,
        written_by: note.writtenBy,
      })
      .execute();
    await addLogEntry(transaction, entry);
  });
}

/** False where there is none of this number. */
export async function deletePlanNote(
  db: Database,
  plan: string,
  number: number,
  entry: IndicatorPlanLogEntry,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('plan_note')
      .where('plan', '=', plan)
      .where('number', '=', number)
      .executeTakeFirst();
    if (numDeletedRows > 0n) await addLogEntry(transaction, entry);
    return numDeletedRows > 0n;
  });
}
