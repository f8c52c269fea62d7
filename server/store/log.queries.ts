import type {
  WaveAction,
  LogEntry as WaveEntry,
  IndicatorPlanAction,
  IndicatorPlanLogEntry,
  InstallationLogEntry,
} from '../contract/log.ts';
import type { Database } from './database.ts';
import { chainedHash, type LogHead, type LogRow } from './log-chain.ts';

/** Who did what to which wave, and when. Never anything about a respondent. */
export interface LogEntry extends WaveEntry {
  wave: string;
}

const onlyHead = 1;

/**
 * Adds an entry at the end of the chain, in the transaction it is called in or in one of its own. Taking the next
 * position comes first: from then on nobody else adds until this is committed.
 */
export async function addLogEntry(
  db: Database,
  entry: LogEntry | IndicatorPlanLogEntry | InstallationLogEntry,
): Promise<void> {
  if (!db.isTransaction) {
    await db.transaction().execute((transaction) => addLogEntry(transaction, entry));
    return;
  }
  const { position, hash: previousHash } = await db
    .updateTable('log_head')
    .set((head) => ({ position: head('position', '+', 1) }))
    .where('id', '=', onlyHead)
    .returning(['position', 'hash'])
    .executeTakeFirstOrThrow();
  const { at, actor, action } = entry;
  const row = {
    position,
    at,
    actor,
    action,
    wave: 'wave' in entry ? entry.wave : null,
    plan: 'plan' in entry ? entry.plan : null,
    facts: JSON.stringify(entry.facts),
  };
  const hash = chainedHash(previousHash, row);
  await db
    .insertInto('audit_entry')
    .values({ ...row, hash })
    .execute();
  await db.updateTable('log_head').set({ hash }).where('id', '=', onlyHead).execute();
}

/** Where the chain ends: as long as it is the same, nobody did anything that the log knows of. */
export async function logHead(db: Database): Promise<LogHead> {
  const head = await db
    .selectFrom('log_head')
    .select(['position', 'hash'])
    .where('id', '=', onlyHead)
    .executeTakeFirst();
  return head ?? { position: 0, hash: '' };
}

/** The whole log as it is written, the earliest first. */
export async function logRows(db: Database): Promise<LogRow[]> {
  return db.selectFrom('audit_entry').selectAll().orderBy('position').execute();
}

/** Entries before a position (all, where it is not given), the latest first. */
export async function logPage(
  db: Database,
  { before, count }: { before?: number | undefined; count: number },
): Promise<LogRow[]> {
  let query = db.selectFrom('audit_entry').selectAll();
  if (before !== undefined) query = query.where('position', '<', before);
  return query.orderBy('position', 'desc').limit(count).execute();
}

/** Everything that was done to a wave, the latest first. */
export async function logEntriesOf(db: Database, wave: string): Promise<LogEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('wave', '=', wave)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ at, actor, action, facts }) => ({
    at,
    actor,
    action: action as WaveAction,
    wave,
    facts: JSON.parse(facts) as LogEntry['facts'],
  }));
}

/** Everything that was done to plans, deleted ones included, the latest first. */
export async function indicatorPlanLogEntries(db: Database): Promise<IndicatorPlanLogEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['at', 'actor', 'action', 'plan', 'facts'])
    .where('plan', 'is not', null)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ at, actor, action, plan, facts }) => ({
    at,
    actor,
    action: action as IndicatorPlanAction,
    plan: plan ?? '',
    facts: JSON.parse(facts) as IndicatorPlanLogEntry['facts'],
  }));
}
