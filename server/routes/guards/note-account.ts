import type { InstallationAction, InstallationLogEntry } from '../../contract/log.ts';
import type { Account } from '../../contract/accounts/accounts.ts';
import type { Dependencies } from '../../dependencies.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { actorOf } from './actor-of.ts';

interface Done {
  actor: Pick<Account, 'name' | 'email'>;
  action: InstallationAction;
  /** Whose account it was done to. */
  account: Pick<Account, 'email' | 'role'>;
  facts?: InstallationLogEntry['facts'];
}

/** Writes into the log what was done to an account, and by whom. */
export async function noteAccount(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  { actor, action, account, facts }: Done,
): Promise<void> {
  await addLogEntry(db, {
    at: now().toISOString(),
    actor: actorOf(actor),
    action,
    facts: { account: account.email, role: account.role, ...facts },
  });
}
