import type { Role } from '../contract/accounts/accounts.ts';
import { managers } from './role-groups.ts';

/** Until a wave is published it is HR's alone: nobody else learns that there is one. */
export function canSeeUnpublished(role: Role): boolean {
  return managers.includes(role);
}
