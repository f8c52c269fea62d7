import { createHash, randomBytes } from 'node:crypto';
import { roleSchema } from '../contract/accounts/accounts.ts';
import type { Account } from '../contract/accounts/accounts.ts';
import type {
  AccountAcceptance,
  AccountInvitation,
  NewAccountInvitation,
  OfferedAccount,
} from '../contract/accounts/account-invitations.ts';
import { ProblemError } from '../problems.ts';
import {
  addAccountInvitation,
  findAccountInvitation,
  takeAccountInvitation,
  type AccountInvitationRow,
} from '../store/accounts/account-invitations.queries.ts';
import type { Database } from '../store/database.ts';
import type { Accounts } from './accounts.ts';

const dayMs = 24 * 60 * 60 * 1000;
const tokenBytes = 32;

interface Installation {
  db: Database;
  accounts: Accounts;
  now: () => Date;
}

/**
 * An offer of an account, by a link that is good once and for some days. Its secret is in nothing that is kept here.
 * Throws  `account-exists`.
 */
export async function inviteAccount(
  { db, accounts, now }: Installation,
  { invited, by }: { invited: NewAccountInvitation; by: string },
): Promise<{ invitation: AccountInvitation; token: string }> {
  const { name, role, days } = invited;
  const email = invited.email.toLowerCase();
  if ((await accounts.byEmail(email)) !== null) throw new ProblemError('account-exists');
  const [at, token] = [now(), randomBytes(tokenBytes).toString('base64url')];
  const row = {
    id: randomBytes(12).toString('base64url'),
    name,
    email,
    role,
    invited_by: by,
    created_at: at.toISOString(),
    expires_at: new Date(at.getTime() + days * dayMs).toISOString(),
  };
  await addAccountInvitation(db, { ...row, token_hash: hashOf(token) });
  return { invitation: invitationOf(row), token };
}

/** What whoever has the link is offered. Throws  `account-invitation-not-found`. */
export async function offeredAccount(
  { db, now }: Pick<Installation, 'db' | 'now'>,
  token: string,
): Promise<OfferedAccount> {
  const row = await findAccountInvitation(db, { token_hash: hashOf(token) }, now().toISOString());
  if (row === undefined) throw new ProblemError('account-invitation-not-found');
  const { name, email, role, expiresAt } = invitationOf(row);
  return { name, email, role, expiresAt };
}

/**
 * Makes the account that is offered. A password that is refused uses nothing up.
 * Throws  `account-invitation-not-found`, `invalid-request`, `account-exists`.
 */
export async function acceptInvitation(
  { db, accounts, now }: Installation,
  { token, name, password }: AccountAcceptance,
): Promise<Account> {
  const { email } = await offeredAccount({ db, now }, token);
  accounts.requireGoodPassword(password, { name, email });
  const taken = await takeAccountInvitation(db, { token_hash: hashOf(token) }, now().toISOString());
  if (taken === undefined) throw new ProblemError('account-invitation-not-found');
  return accounts.create({ name, email, password, role: roleSchema.parse(taken.role) });
}

export function invitationOf(row: AccountInvitationRow): AccountInvitation {
  const { id, name, email, invited_by: invitedBy, created_at: createdAt, expires_at: expiresAt } = row;
  return { id, name, email, role: roleSchema.parse(row.role), invitedBy, createdAt, expiresAt };
}

/** The secret has 256 bits: its plain hash tells nobody anything. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
