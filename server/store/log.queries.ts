import type {
  WaveAction,
  LogEntry as WaveEntry,
  IndicatorPlanAction,
  IndicatorPlanLogEntry,
} from '../contract/log.ts';
import type { Database } from './database.ts';

/** Who did what to which wave, and when. Never anything about a respondent. */
export interface LogEntry extends WaveEntry {
  wave: string;
}

export async function addLogEntry(db: Database, entry: LogEntry | IndicatorPlanLogEntry): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({ ...entry, facts: JSON.stringify(entry.facts) })
    .execute();
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
