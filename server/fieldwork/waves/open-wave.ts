import canonicalize from 'canonicalize';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { questionnaireByHash } from '../../store/questionnaires.queries.ts';
import { openDraftWave, populationOf } from '../../store/waves.queries.ts';
import { contractOfWave } from './contract-of-wave.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { strataOfWave } from './strata-of-wave.ts';

/**
 * Opens a draft for answering: makes the keys of its tickets, freezes the contract and the questionnaire, creates the
 * response file.
 * Throws  `wave-not-found`, `wrong-state`.
 */
export async function openWave(
  { db, responses, keys, now }: Dependencies,
  code: string,
  actor: string,
): Promise<void> {
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'draft') throw new ProblemError('wrong-state');
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const population = await populationOf(db, code);
  const strata = strataOfWave(wave, questionnaire, population).map((stratum) => stratum.code);
  const publicKeys = wave.modes.includes('ticket') ? keys.createTicketKeys(code, strata) : new Map();
  const { contract, fingerprint } = contractOfWave(wave, questionnaire, population, publicKeys);
  responses.create(code);
  const at = now().toISOString();
  const opened = await openDraftWave(db, code, {
    at,
    contract: canonicalize(contract) ?? '',
    strata,
    entry: { at, actor, action: 'wave-opened', wave: code, facts: { fingerprint } },
  });
  if (!opened) throw new ProblemError('wrong-state');
}
