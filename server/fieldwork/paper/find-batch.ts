import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { paperBatches, type PaperBatch } from '../../store/fieldwork/paper-batches.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';

/** Whether sheets can be keyed into a wave now. */
export function takesPaper({ state, modes }: Pick<Wave, 'state' | 'modes'>): boolean {
  return state === 'open' && modes.includes('paper');
}

/** A wave that takes paper now. Throws  `wave-not-found`, `wrong-state`. */
export async function findPaperWave({ db }: Pick<Dependencies, 'db'>, code: string): Promise<Wave> {
  const wave = await findWaveOrFail(db, code);
  if (!takesPaper(wave)) throw new ProblemError('wrong-state');
  return wave;
}

/** A batch of such a wave. Throws  `batch-not-found` besides. */
export async function findBatch(
  dependencies: Pick<Dependencies, 'db'>,
  code: string,
  number: number,
): Promise<{ wave: Wave; batch: PaperBatch }> {
  const wave = await findPaperWave(dependencies, code);
  const batch = (await paperBatches(dependencies.db, code)).find((one) => one.number === number);
  if (batch === undefined) throw new ProblemError('batch-not-found');
  return { wave, batch };
}
