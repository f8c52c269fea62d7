import type { CurrentAccount } from '../../access/accounts.ts';
import { needsSecondStep } from '../../access/needs-second-step.ts';
import type { Session } from '../../contract/accounts/accounts.ts';
import type { Dependencies } from '../../dependencies.ts';

/** What somebody who is signed in is told of their session. */
export async function sessionOf(
  { db, singleSignOn }: Pick<Dependencies, 'db' | 'singleSignOn'>,
  account: Omit<CurrentAccount, 'sessionId'>,
): Promise<Session> {
  const { name, email, role } = account;
  return {
    account: { name, email, role },
    needsSetup: false,
    needsSecondStep: await needsSecondStep(db, account),
    singleSignOn: singleSignOn?.name ?? null,
  };
}
