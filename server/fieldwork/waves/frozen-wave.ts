import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Database } from '../../store/database.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import type { Contract } from '../../contract/fieldwork/wave-contract.ts';
import { contractOfWave } from './contract-of-wave.ts';

/** What never changes about a wave once it has opened. */
export interface FrozenWave {
  questionnaire: Questionnaire;
  contract: Contract;
}

const frozen = new Map<string, FrozenWave>();

/** The questionnaire and the contract of a wave that has opened: each contract is read and parsed once. */
export async function frozenWave(db: Database, wave: Wave): Promise<FrozenWave> {
  if (wave.contract === null) throw new Error(`${wave.code} has not opened yet`);
  let known = frozen.get(wave.contract);
  if (known === undefined) {
    const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
    // The population is part of the contract.
    known = { questionnaire, contract: contractOfWave(wave, questionnaire, []).contract };
    frozen.set(wave.contract, known);
  }
  return known;
}
