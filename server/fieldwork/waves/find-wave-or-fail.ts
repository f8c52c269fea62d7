import { ProblemError } from '../../problems.ts';
import type { Database } from '../../store/database.ts';
import { findWave, type Wave } from '../../store/fieldwork/waves.queries.ts';

/** Throws  `wave-not-found`. */
export async function findWaveOrFail(db: Database, code: string): Promise<Wave> {
  const wave = await findWave(db, code);
  if (wave === undefined) throw new ProblemError('wave-not-found');
  return wave;
}
