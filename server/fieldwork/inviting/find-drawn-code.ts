import type { Dependencies } from '../../dependencies.ts';
import type { CodeReading } from '../../contract/fieldwork/waves.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { requireAnswering } from '../waves/phases-of-wave.ts';
import { triedCode } from './tried-code.ts';
import { readCode } from '../answering/read-proof.ts';

/**
 * What a drawn code is good for.
 * Throws  `wave-not-found`, `wave-not-open`, `answers-not-yet`, `answers-over`, `code-unknown`, `too-many-codes`.
 */
export async function findDrawnCodeOrFail(
  dependencies: Pick<Dependencies, 'db' | 'responses' | 'codeAttempts' | 'now'>,
  waveCode: string,
  code: string,
): Promise<CodeReading> {
  const { db, responses, now } = dependencies;
  const wave = await findWaveOrFail(db, waveCode);
  requireAnswering(wave, now());
  const { contract } = await frozenWave(db, wave);
  const { proof, stratum } = await triedCode(dependencies, waveCode, code, () =>
    readCode(db, contract, code),
  );
  return { kind: 'drawn', stratum: stratum.code, isUsed: await responses.isUsed(waveCode, proof) };
}
