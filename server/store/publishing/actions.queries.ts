import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Action } from '../../contract/publishing/actions.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';

/** An action as it is kept: with what it answers to in words, as it was called when it was chosen. */
export interface StoredAction {
  number: number;
  revision: number;
  action: Action;
  subjectLabel: LocalText;
}

interface Row {
  number: number;
  revision: number;
  body: string;
}

type Body = Pick<StoredAction, 'action' | 'subjectLabel'>;

const fromRow = ({ number, revision, body }: Row): StoredAction => ({
  number,
  revision,
  ...(JSON.parse(body) as Body),
});

/** The actions of a wave, in the order in which they were written. */
export async function actionsOf(db: Database, wave: string): Promise<StoredAction[]> {
  const rows = await db
    .selectFrom('action')
    .select(['number', 'revision', 'body'])
    .where('wave', '=', wave)
    .orderBy('number')
    .execute();
  return rows.map(fromRow);
}

export async function findAction(
  db: Database,
  wave: string,
  number: number,
): Promise<StoredAction | undefined> {
  const row = await db
    .selectFrom('action')
    .select(['number', 'revision', 'body'])
    .where('wave', '=', wave)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Stores a new action under the next number of its wave, with its entry of the log, and says the number. */
export async function insertAction(
  db: Database,
  wave: string,
  body: Body,
  entryOf: (number: number) => LogEntry,
): Promise<number> {
  return inTransaction(db, async (transaction) => {
    const last = await transaction
      .selectFrom('action')
      .select('number')
      .where('wave', '=', wave)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    const number = last === undefined ? 1 : last.number + 1;
    await transaction
      .insertInto('action')
      .values({ wave, number, revision: 1, body: JSON.stringify(body) })
      .execute();
    await addLogEntry(transaction, entryOf(number));
    return number;
  });
}

/** Puts an action in the place of the same revision; false if somebody else was faster. */
export async function updateAction(
  db: Database,
  wave: string,
  { number, revision, ...body }: StoredAction,
  entry: LogEntry,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('action')
      .set({ revision: revision + 1, body: JSON.stringify(body) })
      .where('wave', '=', wave)
      .where('number', '=', number)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await addLogEntry(transaction, entry);
    return true;
  });
}
