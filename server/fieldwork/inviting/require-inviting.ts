import { ProblemError } from '../../problems.ts';
import type { Database } from '../../store/database.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';

/** A wave whose invitations still matter. Throws  `wave-not-found`, `wrong-state`. */
export async function requireInviting(db: Database, code: string): Promise<Wave> {
  const wave = await findWaveOrFail(db, code);
  const isOngoing = wave.state === 'draft' || wave.state === 'open';
  if (!isOngoing || !wave.modes.includes('ticket')) throw new ProblemError('wrong-state');
  return wave;
}
