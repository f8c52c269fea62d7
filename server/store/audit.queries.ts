import type { Database } from './database.ts';

/** What can be done to a wave that is worth remembering. */
export const auditActions = [
  'wave-created',
  'wave-deleted',
  'wave-opened',
  'wave-closed',
  'wave-published',
  'text-review-begun',
  'texts-published',
  'responses-deleted',
  'responses-imported',
  'invitations-imported',
  'invitations-exported',
  'invitations-mailed',
  'reminders-mailed',
  'invitation-renewed',
  'codes-printed',
  'paper-batch-recorded',
  'paper-batch-discarded',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What can be done to a plan. */
export const planActions = ['plan-created', 'plan-changed', 'plan-deleted'] as const;
export type PlanAction = (typeof planActions)[number];

/** Who did what to a wave, and when. Never anything about a respondent. */
export interface AuditEntry {
  at: string;
  /** Name and address of an account, or the program itself. */
  actor: string;
  action: AuditAction;
  wave: string;
  /** Counts and codes of strata; no names. */
  facts: Record<string, string | number>;
}

/** Who did what to a plan, and when; its figures are nobody's. */
export interface PlanAuditEntry extends Pick<AuditEntry, 'at' | 'actor'> {
  action: PlanAction;
  plan: string;
  facts: PlanAuditFacts;
}

/** The plan's title as it was, and how many of its indicators were touched. */
export interface PlanAuditFacts {
  title: string;
  addedCount: number;
  removedCount: number;
  changedCount: number;
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
    facts: JSON.parse(facts) as PlanAuditFacts,
  }));
}
