import type { AuditAction, AuditEntry as WaveEntry, PlanAction, PlanAuditEntry } from '../contract/audit.ts';
import type { Database } from './database.ts';

/** Who did what to which wave, and when. Never anything about a respondent. */
export interface AuditEntry extends WaveEntry {
  wave: string;
}

export async function addAuditEntry(db: Database, entry: AuditEntry | PlanAuditEntry): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({ ...entry, facts: JSON.stringify(entry.facts) })
    .execute();
}

/** Everything that was done to a wave, the latest first. */
export async function auditEntriesOf(db: Database, wave: string): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('wave', '=', wave)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ at, actor, action, facts }) => ({
    at,
    actor,
    action: action as AuditAction,
    wave,
    facts: JSON.parse(facts) as AuditEntry['facts'],
  }));
}

/** Everything that was done to plans, deleted ones included, the latest first. */
export async function planAuditEntries(db: Database): Promise<PlanAuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['at', 'actor', 'action', 'plan', 'facts'])
    .where('plan', 'is not', null)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ at, actor, action, plan, facts }) => ({
    at,
    actor,
    action: action as PlanAction,
    plan: plan ?? '',
    facts: JSON.parse(facts) as PlanAuditEntry['facts'],
  }));
}
