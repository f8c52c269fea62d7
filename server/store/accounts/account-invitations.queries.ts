import type { Role } from '../../contract/accounts/accounts.ts';
import type { Database } from '../database.ts';

export interface AccountInvitationRow {
  id: string;
  name: string;
  email: string;
  role: string;
  invited_by: string;
  created_at: string;
  expires_at: string;
}

const columns = ['id', 'name', 'email', 'role', 'invited_by', 'created_at', 'expires_at'] as const;

/** Of two to the same address the later one is good. */
export async function addAccountInvitation(
  db: Database,
  row: AccountInvitationRow & { token_hash: string },
): Promise<void> {
  await db
    .insertInto('account_invitation')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doUpdateSet(row))
    .execute();
}

export async function listAccountInvitations(db: Database): Promise<AccountInvitationRow[]> {
  return db.selectFrom('account_invitation').select(columns).orderBy('created_at', 'desc').execute();
}

/** Returns what was withdrawn; undefined where it was not there. */
export async function withdrawAccountInvitation(
  db: Database,
  id: string,
): Promise<AccountInvitationRow | undefined> {
  return db.deleteFrom('account_invitation').where('id', '=', id).returning(columns).executeTakeFirst();
}

/** Withdraws what a section chief was offered at an address since a moment; false where it was something else, or nothing. */
export async function withdrawOfferedReader(
  db: Database,
  { email, since }: { email: string; since: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('account_invitation')
    .where('email', '=', email)
    .where('role', '=', 'unit-reader' satisfies Role)
    .where('created_at', '>=', since)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** By the hash of its secret or by the address it went to. */
export type InvitationKey = { token_hash: string } | { email: string };

/** One that has not expired; undefined where there is none. */
export async function findAccountInvitation(
  db: Database,
  key: InvitationKey,
  at: string,
): Promise<AccountInvitationRow | undefined> {
  let query = db.selectFrom('account_invitation').select(columns).where('expires_at', '>', at);
  query =
    'email' in key ? query.where('email', '=', key.email) : query.where('token_hash', '=', key.token_hash);
  return query.executeTakeFirst();
}

/** Uses one up: of two that come at once, one gets it. */
export async function takeAccountInvitation(
  db: Database,
  key: InvitationKey,
  at: string,
): Promise<AccountInvitationRow | undefined> {
  const found = await findAccountInvitation(db, key, at);
  return found === undefined ? undefined : withdrawAccountInvitation(db, found.id);
}
