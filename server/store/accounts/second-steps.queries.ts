import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { seal, unseal } from '../responses/envelopes/sealing.ts';

/** What codes of an account are made of and checked against. */
export interface SecondStep {
  /** Base32. */
  secret: string;
  recoveryHashes: string[];
  /** Half-minutes since 1970 of the last code that was taken; null: it was never confirmed, and is not asked for. */
  lastPeriod: number | null;
}

/**
 * The second step of an account, its secret opened with the key; undefined where there is none.
 * Throws  where there is no key, or it was sealed under another.
 */
export async function secondStepOf(
  db: Database,
  account: string,
  key: Buffer | null,
): Promise<SecondStep | undefined> {
  const row = await db
    .selectFrom('second_step')
    .selectAll()
    .where('account', '=', account)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (key === null) throw new Error('no key of second steps');
  return {
    secret: unseal(key, account, Buffer.from(row.sealed_secret, 'base64')),
    recoveryHashes: JSON.parse(row.recovery_hashes) as string[],
    lastPeriod: row.last_period,
  };
}

/** Whether it is in force. */
export async function hasSecondStep(db: Database, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('second_step')
    .select('account')
    .where('account', '=', account)
    .where('last_period', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** A secret that is not in force yet, in the place of one that never was. Returns whether none was in force. */
export async function proposeSecondStep(
  db: Database,
  account: string,
  { secret, key }: { secret: string; key: Buffer },
): Promise<boolean> {
  const sealed = { sealed_secret: seal(key, account, secret).toString('base64') };
  const written = await db
    .insertInto('second_step')
    .values({ account, ...sealed, recovery_hashes: '[]', last_period: null })
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet(sealed).where('second_step.last_period', 'is', null),
    )
    .returning('account')
    .executeTakeFirst();
  return written !== undefined;
}

/** Takes the code of a half-minute, which must be after the last one taken: of two that come at once, one. */
export async function takePeriod(db: Database, account: string, period: number): Promise<boolean> {
  const taken = await db
    .updateTable('second_step')
    .set({ last_period: period })
    .where('account', '=', account)
    .where((where) => where.or([where('last_period', 'is', null), where('last_period', '<', period)]))
    .returning('account')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Puts other recovery codes in the place of those that were read: not where somebody else has done so meanwhile. */
export async function replaceRecoveryHashes(
  db: Database,
  account: string,
  { before, after }: { before: string[]; after: string[] },
): Promise<boolean> {
  const replaced = await db
    .updateTable('second_step')
    .set({ recovery_hashes: JSON.stringify(after) })
    .where('account', '=', account)
    .where('recovery_hashes', '=', JSON.stringify(before))
    .returning('account')
    .executeTakeFirst();
  return replaced !== undefined;
}

/** Returns whether there was one. */
export async function removeSecondStep(db: Database, account: string): Promise<boolean> {
  const result = await db.deleteFrom('second_step').where('account', '=', account).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Accounts whose second step is in force. */
export async function accountsWithSecondStep(db: Database): Promise<Set<string>> {
  const rows = await db
    .selectFrom('second_step')
    .select('account')
    .where('last_period', 'is not', null)
    .execute();
  return new Set(rows.map(({ account }) => account));
}

/** Roles that must have one. */
export async function secondStepRoles(db: Database): Promise<string[]> {
  return (await db.selectFrom('second_step_role').select('role').orderBy('role').execute()).map(
    ({ role }) => role,
  );
}

export async function setSecondStepRoles(db: Database, roles: readonly string[]): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await transaction.deleteFrom('second_step_role').execute();
    if (roles.length === 0) return;
    const rows = roles.map((role) => ({ role }));
    await transaction.insertInto('second_step_role').values(rows).execute();
  });
}
