import type {
  MomentKind,
  MomentState,
  MomentTrouble,
  PlannedMail,
  PlannedMoment,
} from '../../contract/fieldwork/calendar.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';

/** What a wave does by itself, as it was planned and what became of it. */
export interface StoredMoment extends PlannedMoment {
  wave: string;
  state: MomentState;
  at: string | null;
  trouble: MomentTrouble | null;
}

type MomentKey = Pick<StoredMoment, 'wave' | 'kind' | 'on'>;

export async function momentsOf(db: Database, wave: string): Promise<StoredMoment[]> {
  const rows = await db
    .selectFrom('planned_moment')
    .selectAll()
    .where('wave', '=', wave)
    .orderBy('day')
    .execute();
  return rows.map((row) => ({
    wave,
    kind: row.kind,
    on: row.day,
    isOn: row.is_on === 1,
    mail: row.mail === null ? null : (JSON.parse(row.mail) as PlannedMail),
    state: row.state,
    at: row.at,
    trouble: row.trouble,
  }));
}

/** Puts other plans in the place of those that have not happened yet; what has begun stays as it is. */
export async function replaceMoments(
  db: Database,
  wave: string,
  moments: readonly PlannedMoment[],
): Promise<void> {
  await db.deleteFrom('planned_moment').where('wave', '=', wave).where('state', '=', 'planned').execute();
  if (moments.length === 0) return;
  await db
    .insertInto('planned_moment')
    .values(
      moments.map(({ kind, on, isOn, mail }) => ({
        wave,
        kind,
        day: on,
        is_on: isOn ? 1 : 0,
        mail: mail === null ? null : JSON.stringify(mail),
        state: 'planned' as const,
        at: null,
        trouble: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The same, and who did it. */
export async function changeMoments(
  db: Database,
  wave: string,
  moments: readonly PlannedMoment[],
  entry: LogEntry,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await replaceMoments(transaction, wave, moments);
    await addLogEntry(transaction, entry);
  });
}

/** Notes that the mails of a moment begin to go out; false if it was turned off, changed or begun meanwhile. */
export async function beginMoment(db: Database, key: MomentKey, entry: LogEntry): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const begun = await at(transaction, key)
      .set({ state: 'begun', at: entry.at, trouble: null })
      .where('state', '=', 'planned')
      .where('is_on', '=', 1)
      .executeTakeFirst();
    if (begun.numUpdatedRows === 0n) return false;
    await addLogEntry(transaction, entry);
    return true;
  });
}

/** Why a moment waits; null: no more. */
export async function noteTrouble(
  db: Database,
  key: MomentKey & Pick<StoredMoment, 'trouble'>,
  trouble: MomentTrouble | null,
): Promise<void> {
  if (key.trouble !== trouble) await at(db, key).set({ trouble }).execute();
}

/** What became of a moment, for good; where it was given up, the log says so. */
export async function settleMoment(
  db: Database,
  key: MomentKey,
  outcome: { state: 'done' | 'missed'; at: string; trouble: MomentTrouble | null },
  entry?: LogEntry,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    const settled = await at(transaction, key)
      .set(outcome)
      .where('state', 'in', ['planned', 'begun'])
      .executeTakeFirst();
    if (settled.numUpdatedRows > 0n && entry !== undefined) await addLogEntry(transaction, entry);
  });
}

function at(db: Database, { wave, kind, on }: { wave: string; kind: MomentKind; on: string }) {
  return db
    .updateTable('planned_moment')
    .where('wave', '=', wave)
    .where('kind', '=', kind)
    .where('day', '=', on);
}
