import type { Role } from '../routes/accounts.schema.ts';

/** May create and remove accounts. */
export function canManageAccounts(role: Role): boolean {
  return role === 'administrator';
}
