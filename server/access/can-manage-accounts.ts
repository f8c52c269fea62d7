import type { Role } from '../contract/accounts.ts';

/** May create and remove accounts. */
export function canManageAccounts(role: Role): boolean {
  return role === 'administrator';
}
