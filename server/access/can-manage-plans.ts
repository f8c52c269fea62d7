import type { Role } from '../contract/accounts.ts';
import { canManageWaves } from './can-manage-waves.ts';

/** May write and delete plans; everybody signed in may read them, since they show nothing but published tables. */
export function canManagePlans(role: Role): boolean {
  return canManageWaves(role);
}
