import { addAuditEntry, type AuditEntry } from './audit.queries.ts';
import type { Database } from './database.ts';

/** What stands in `blinded_hash` of an invitation that was not exchanged for a ticket. */
export const notIssued = Buffer.alloc(32);

export interface Invitation {
  id: string;
  stratum: string;
  isIssued: boolean;
}

export async function findInvitation(
  db: Database,
  wave: string,
  codeHash: Buffer,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .select(['id', 'stratum', 'blinded_hash'])
    .where('wave', '=', wave)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row && { id: row.id, stratum: row.stratum, isIssued: !row.blinded_hash.equals(notIssued) };
}

/**
 * Notes that an invitation was exchanged for a ticket, once: `issued` the first time, `repeated` for the same blinded
 * ticket again, `refused` for another one. The stratum's count follows by a trigger.
 */
export async function noteIssue(
  db: Database,
  invitation: string,
  blindedHash: Buffer,
): Promise<'issued' | 'repeated' | 'refused'> {
  const noted = await db
    .updateTable('invitation')
    .set({ blinded_hash: blindedHash })
    .where('id', '=', invitation)
    .where('blinded_hash', '=', notIssued)
    .executeTakeFirst();
  if (noted.numUpdatedRows > 0n) return 'issued';
  const row = await db
    .selectFrom('invitation')
    .select('blinded_hash')
    .where('id', '=', invitation)
    .executeTakeFirst();
  return row?.blinded_hash.equals(blindedHash) === true ? 'repeated' : 'refused';
}

/** Invitations by stratum. */
export async function invitedCounts(db: Database, wave: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('invitation')
    .select(['stratum', (eb) => eb.fn.countAll<number>().as('count')])
    .where('wave', '=', wave)
    .groupBy('stratum')
    .execute();
  return new Map(rows.map(({ stratum, count }) => [stratum, count]));
}

/** A person's invitation as it is first stored. */
export interface NewInvitation {
  id: string;
  wave: string;
  stratum: string;
  code_hash: Buffer;
  reference: string;
  name: string;
  department: string;
  email: string | null;
  generation: number;
}

/** All or none. */
export async function insertInvitations(
  db: Database,
  invitations: NewInvitation[],
  entry: AuditEntry,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const invitation of invitations) {
      await transaction
        .insertInto('invitation')
        .values({ ...invitation, blinded_hash: notIssued, mailed_on: null })
        .execute();
    }
    await addAuditEntry(transaction, entry);
  });
}

/** Who is invited already. */
export async function takenReferences(db: Database, wave: string): Promise<Set<string>> {
  const rows = await db.selectFrom('invitation').select('reference').where('wave', '=', wave).execute();
  return new Set(rows.map(({ reference }) => reference));
}

/** For each stratum one invitation that was not exchanged yet; what its code is made from. */
export async function openInvitations(
  db: Database,
  wave: string,
  strata: string[],
): Promise<{ id: string; generation: number }[]> {
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'generation', 'stratum'])
    .where('wave', '=', wave)
    .where('blinded_hash', '=', notIssued)
    .orderBy('reference')
    .execute();
  return strata.flatMap((stratum) => rows.find((row) => row.stratum === stratum) ?? []);
}
