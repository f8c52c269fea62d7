import type { Dependencies } from '../../dependencies.ts';
import type { PaperDesk, PaperWave } from '../../contract/fieldwork/paper.ts';
import { questionnaireByHash, writtenQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import type { Database } from '../../store/database.ts';
import { listWaves, populationOf } from '../../store/fieldwork/waves.queries.ts';
import { contractOfWave } from '../waves/contract-of-wave.ts';
import { findWaveOrFail } from '../waves/find-wave-or-fail.ts';
import { takesPaper } from './find-batch.ts';
import { listBatches } from './list-batches.ts';

/** The waves that take paper now. */
export async function paperWaves(db: Database): Promise<PaperWave[]> {
  return (await listWaves(db)).filter(takesPaper).map(({ code, title, opensOn, closesOn, isSynthetic }) => ({
    code,
    title,
    opensOn,
    closesOn,
    isSynthetic,
  }));
}

/** What keying in needs to know of a wave: no rate, no people, no codes. Throws  `wave-not-found`. */
export async function paperDesk(
  dependencies: Pick<Dependencies, 'db' | 'paper'>,
  code: string,
): Promise<PaperDesk> {
  const { db } = dependencies;
  const wave = await findWaveOrFail(db, code);
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const { contract } = contractOfWave(wave, questionnaire, await populationOf(db, code));
  return {
    title: wave.title,
    isOpen: takesPaper(wave),
    hasCodes: wave.modes.includes('drawn-code'),
    strata: contract.strata.map((stratum) => ({ code: stratum.code, label: stratum.label })),
    questionnaire: await writtenQuestionnaire(db, wave.questionnaireHash),
    batches: await listBatches(dependencies, code),
  };
}
