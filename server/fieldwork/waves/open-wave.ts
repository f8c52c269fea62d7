import canonicalize from 'canonicalize';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { openDraftWave, populationOf } from '../../store/fieldwork/waves.queries.ts';
import { takePublicStep } from '../tally/public-step.ts';
import { readySealing } from '../sealing/ready-sealing.ts';
import { innerKeyNames, sealingContractOf } from '../sealing/sealing-contract-of.ts';
import { contractOfWave } from './contract-of-wave.ts';
import { dateIssues } from './date-issues.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { strataOfWave } from './strata-of-wave.ts';

/**
 * Opens a draft for answering: makes the keys of its tickets, freezes the contract and the questionnaire, creates the
 * response file.
 * Throws  `wave-not-found`, `wrong-state`, `invalid-request` where its days have gone by while it was a draft, or a
 *         trustee has not rehearsed.
 */
export async function openWave(dependencies: Dependencies, code: string, actor: string): Promise<void> {
  const { db, responses, keys, now } = dependencies;
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'draft') throw new ProblemError('wrong-state');
  const issues = dateIssues(wave, now());
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const population = await populationOf(db, code);
  const strata = strataOfWave(wave, questionnaire, population).map((stratum) => stratum.code);
  const sealed = await readySealing(db, wave);
  const names = sealed === null ? strata : [...strata, ...innerKeyNames(sealed.plan)];
  const publicKeys = wave.modes.includes('ticket') ? keys.createTicketKeys(code, names) : new Map();
  const { contract, fingerprint } = contractOfWave(wave, questionnaire, population, {
    keys: publicKeys,
    ...(sealed && { sealing: sealingContractOf(sealed.sealing, sealed.plan, publicKeys) }),
  });
  await responses.create(code);
  const at = now().toISOString();
  const opened = await openDraftWave(db, code, {
    at,
    contract: canonicalize(contract) ?? '',
    strata,
    entry: { at, actor, action: 'wave-opened', wave: code, facts: { fingerprint } },
  });
  if (!opened) throw new ProblemError('wrong-state');
  // The first day counts nobody: else its count would be of whatever moment somebody first asks.
  await takePublicStep(dependencies, await findWaveOrFail(db, code));
}
