import type { Dependencies } from '../dependencies.ts';
import type { CodeReading } from '../routes/waves.schema.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { frozenWave } from './frozen-wave.ts';
import { requireAnswering } from './phases-of-wave.ts';
import { readCode } from './read-proof.ts';

/** What a drawn code is good for. Throws  `wave-not-found`, `wave-not-open`, `answers-not-yet`, `code-unknown`. */
export async function findDrawnCodeOrFail(
  { db, responses, now }: Pick<Dependencies, 'db' | 'responses' | 'now'>,
  waveCode: string,
  code: string,
): Promise<CodeReading> {
  const wave = await findWaveOrFail(db, waveCode);
  requireAnswering(wave, now());
  const { contract } = await frozenWave(db, wave);
  const { proof, stratum } = await readCode(db, contract, code);
  return { kind: 'drawn', stratum: stratum.code, isUsed: responses.isUsed(waveCode, proof) };
}
