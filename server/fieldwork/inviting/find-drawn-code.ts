import type { Dependencies } from '../../dependencies.ts';
import type { CodeReading } from '../../contract/waves.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { requireAnswering } from '../waves/phases-of-wave.ts';
import { readCode } from '../answering/read-proof.ts';

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
