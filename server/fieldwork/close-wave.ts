import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import { moveWave } from '../store/waves.queries.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';

/**
 * Ends answering for good. The file is sealed before the state moves: a response that is on its way meets a sealed
 * file, and a closing cut short by a crash can be repeated.
 * Throws  `wave-not-found`, `wrong-state`.
 */
export async function closeWave({ db, responses, now }: Dependencies, code: string): Promise<void> {
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'open') throw new ProblemError('wrong-state');
  responses.seal(code);
  if (!(await moveWave(db, code, 'open', 'closed', { at: now().toISOString() }))) {
    throw new ProblemError('wrong-state');
  }
}
