import type { Account } from '../contract/accounts/accounts.ts';
import { roleSchema } from '../contract/accounts/accounts.ts';
import { takeAccountInvitation } from '../store/accounts/account-invitations.queries.ts';
import { changeRole, countAccounts } from '../store/accounts/accounts.queries.ts';
import type { Database } from '../store/database.ts';
import type { Accounts } from './accounts.ts';
import { SignOnError, type VouchedPerson } from './single-sign-on.ts';

interface Installation {
  db: Database;
  accounts: Accounts;
  now: () => Date;
}

/** Whose account it is, and what became of it on the way. */
export interface CameIn {
  account: Account;
  change: 'account-created' | 'account-role-changed' | null;
}

/**
 * The account of somebody whom the provider vouches for: the one that was seen there before, the one of this address,
 * the one that this address was invited to, or, where the provider tells roles, a new one. What the provider says of
 * the role holds from then on, but for the last administrator, who stays one.
 *
 * Throws  SignOnError: `sign-on-no-role`, `sign-on-unverified`, `sign-on-no-account`.
 */
export async function comeInBySignOn(
  installation: Installation,
  { person, issuer }: { person: VouchedPerson; issuer: string },
): Promise<CameIn> {
  const { accounts } = installation;
  if (person.role === null) throw new SignOnError('sign-on-no-role');
  const seen = await accounts.bySignOn(issuer, person.subject);
  if (seen !== null) return withRole(installation, seen, person.role);
  if (person.email === null) throw new SignOnError('sign-on-unverified');
  const known = await accounts.byEmail(person.email);
  if (known !== null) {
    await accounts.linkSignOn(known, issuer, person.subject);
    return withRole(installation, known, person.role);
  }
  const account = await newAccount(installation, { ...person, email: person.email });
  await accounts.linkSignOn(account, issuer, person.subject);
  return { account, change: 'account-created' };
}

async function newAccount(
  { db, accounts, now }: Installation,
  { email, name, role }: VouchedPerson & { email: string },
): Promise<Account> {
  const invitation = await takeAccountInvitation(db, { email }, now().toISOString());
  const as = role ?? (invitation === undefined ? null : roleSchema.parse(invitation.role));
  if (as === null) throw new SignOnError('sign-on-no-account');
  return accounts.createWithoutPassword({ name: invitation?.name ?? name ?? email, email, role: as });
}

async function withRole(
  { db }: Installation,
  account: Account,
  role: Account['role'] | undefined,
): Promise<CameIn> {
  const isLast = account.role === 'administrator' && (await countAccounts(db, 'administrator')) === 1;
  if (role === undefined || role === account.role || isLast) return { account, change: null };
  await changeRole(db, account.id, role);
  return { account: { ...account, role }, change: 'account-role-changed' };
}
