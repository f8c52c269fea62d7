import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { deleteDraftWave } from '../../store/fieldwork/waves.queries.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';

/**
 * Removes a draft with its invitations and their secret; the log keeps that it was there.
 * Throws  `wave-not-found`, `wrong-state`.
 */
export async function deleteDraft(
  { db, keys, now }: Pick<Dependencies, 'db' | 'keys' | 'now'>,
  code: string,
  actor: string,
): Promise<void> {
  await findWaveOrFail(db, code);
  if (!(await deleteDraftWave(db, code))) throw new ProblemError('wrong-state');
  keys.destroy(code);
  await addLogEntry(db, { at: now().toISOString(), actor, action: 'wave-deleted', wave: code, facts: {} });
}
