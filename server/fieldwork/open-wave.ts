import canonicalize from 'canonicalize';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import { questionnaireByHash } from '../store/questionnaires.queries.ts';
import { moveWave } from '../store/waves.queries.ts';
import { contractOfWave } from './contract-of-wave.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';

/**
 * Opens a draft for answering: freezes the contract and the questionnaire, creates the response file.
 * Throws  `wave-not-found`, `wrong-state`.
 */
export async function openWave({ db, responses, now }: Dependencies, code: string): Promise<void> {
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'draft') throw new ProblemError('wrong-state');
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const contract = canonicalize(contractOfWave(wave, questionnaire)) ?? '';
  responses.create(code);
  const moved = await moveWave(db, code, 'draft', 'open', { at: now().toISOString(), contract });
  if (!moved) throw new ProblemError('wrong-state');
}
