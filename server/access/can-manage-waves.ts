import type { Role } from '../contract/accounts.ts';

/** May set up, open, close and publish waves, and see participation and drafts. */
export function canManageWaves(role: Role): boolean {
  return role === 'administrator' || role === 'survey-manager';
}
