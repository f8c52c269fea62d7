import type { Remedy } from '../../../surveys/schema/remedy.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';

/** How the draft results of a wave are made coarser, and how they were when somebody looked at their figures. */
export interface DraftChoice {
  remedies: Remedy[];
  /** In the order in which figures were first looked at. */
  seen: SeenDraft[];
}

/** A set of draft tables that somebody looked at. */
export interface SeenDraft {
  remedies: Remedy[];
  /** Attributes that a few did not state who are counted with a group in it. */
  joined: string[];
}

/** No remedy was taken, and nothing looked at, where there is none. */
export async function draftChoiceOf(db: Database, wave: string): Promise<DraftChoice> {
  const row = await db.selectFrom('draft_choice').selectAll().where('wave', '=', wave).executeTakeFirst();
  if (row === undefined) return { remedies: [], seen: [] };
  return { remedies: JSON.parse(row.remedies) as Remedy[], seen: JSON.parse(row.seen) as SeenDraft[] };
}

/** Has a draft begin with remedies. */
export async function planRemedies(db: Database, wave: string, planned: readonly Remedy[]): Promise<void> {
  const remedies = JSON.stringify(planned);
  await db
    .insertInto('draft_choice')
    .values({ wave, remedies, seen: '[]' })
    .onConflict((conflict) => conflict.column('wave').doUpdateSet({ remedies }))
    .execute();
}

/** Changes the choice of a closed wave in one transaction; false where it is closed no more, or `change` gives none. */
export async function changeDraftChoice(
  db: Database,
  wave: string,
  change: (before: DraftChoice) => DraftChoice | null,
  entry?: LogEntry,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const closed = await transaction
      .updateTable('wave')
      .set({ state: 'closed' })
      .where('code', '=', wave)
      .where('state', '=', 'closed')
      .executeTakeFirst();
    const after = closed.numUpdatedRows === 0n ? null : change(await draftChoiceOf(transaction, wave));
    if (after === null) return false;
    const values = { remedies: JSON.stringify(after.remedies), seen: JSON.stringify(after.seen) };
    await transaction
      .insertInto('draft_choice')
      .values({ wave, ...values })
      .onConflict((conflict) => conflict.column('wave').doUpdateSet(values))
      .execute();
    if (entry !== undefined) await addLogEntry(transaction, entry);
    return true;
  });
}
