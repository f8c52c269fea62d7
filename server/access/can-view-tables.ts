import type { Role } from '../contract/accounts.ts';
import type { WaveState } from '../contract/wave-state.ts';
import { canManageWaves } from './can-manage-waves.ts';

/** Published tables are for everybody signed in, drafts for HR; before closing there is nothing for anybody. */
export function canViewTables(role: Role, state: WaveState): boolean {
  if (state === 'published') return true;
  return state === 'closed' && canManageWaves(role);
}
