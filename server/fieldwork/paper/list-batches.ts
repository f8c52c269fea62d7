import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { NewPaperBatch, PaperBatchSummary } from '../../contract/fieldwork/paper.ts';
import { insertPaperBatch, paperBatches } from '../../store/fieldwork/paper-batches.queries.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { findPaperWave } from './find-batch.ts';

/** The batches of a wave with how far each has come. Throws  `wave-not-found`. */
export async function listBatches(
  { db, paper }: Pick<Dependencies, 'db' | 'paper'>,
  waveCode: string,
): Promise<PaperBatchSummary[]> {
  await findWaveOrFail(db, waveCode);
  return (await paperBatches(db, waveCode)).map((batch) => ({
    ...batch,
    firstCount: batch.isRecorded ? 0 : paper.sheets(waveCode, batch.number, 1).length,
    secondCount: batch.isRecorded ? 0 : paper.sheets(waveCode, batch.number, 2).length,
  }));
}

/** Begins a batch. Throws  `wave-not-found`, `wrong-state`, `stratum-not-found`. */
export async function addBatch(
  { db }: Pick<Dependencies, 'db'>,
  waveCode: string,
  batch: NewPaperBatch,
): Promise<number> {
  const wave = await findPaperWave({ db }, waveCode);
  const { contract } = await frozenWave(db, wave);
  if (batch.stratum !== null && !contract.strata.some(({ code }) => code === batch.stratum)) {
    throw new ProblemError('stratum-not-found');
  }
  return insertPaperBatch(db, waveCode, batch);
}
