import type { Database } from '../store/database.ts';
import { hasSecondStep, secondStepRoles } from '../store/accounts/second-steps.queries.ts';
import type { CurrentAccount } from './accounts.ts';

/**
 * Whether an account's role must have a second step and it has none. Whoever came in by the organisation's own sign-on
 * was asked there for whatever the organisation wants.
 */
export async function needsSecondStep(
  db: Database,
  { id, role, method }: Pick<CurrentAccount, 'id' | 'role' | 'method'>,
): Promise<boolean> {
  if (method === 'single-sign-on' || !(await secondStepRoles(db)).includes(role)) return false;
  return !(await hasSecondStep(db, id));
}
