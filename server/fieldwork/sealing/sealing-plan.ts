import { chainsOf } from '../../../surveys/sealing/sealing-contract.ts';
import { placesOf, type Place } from '../../../surveys/sealing/terms.ts';
import type { Stratum } from '../../../surveys/schema/stratum.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Database } from '../../store/database.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { populationOf, type Wave } from '../../store/fieldwork/waves.queries.ts';
import type { StoredSealing } from '../../store/fieldwork/sealing.queries.ts';
import { strataOfWave } from '../waves/strata-of-wave.ts';
import { everybody, lanesOf, type PlannedLane } from './lanes-of.ts';

/** What a wave would promise about sealing, without any keys. */
export interface SealingPlan {
  chains: string[][];
  lanes: (PlannedLane & { strata: string[] })[];
  /** Where boxes belong: each trustee has a lock at every one of theirs. */
  places: Place[];
}

/** What follows from the questionnaire, the groups of the tickets and the trustees. */
export function sealingPlan(
  { kind, trustees }: Pick<StoredSealing, 'kind'> & { trustees: readonly { code: string }[] },
  questionnaire: Questionnaire,
  strata: readonly Pick<Stratum, 'code'>[],
): SealingPlan {
  const chains = chainsOf(
    kind,
    trustees.map(({ code }) => code),
  );
  const lanes = lanesOf(questionnaire).map((lane) => ({
    ...lane,
    strata: lane.isByStratum ? strata.map(({ code }) => code) : [everybody],
  }));
  const named = lanes.map((lane) => ({ ...lane, strata: lane.strata.map((code) => ({ code })) }));
  return { chains, lanes, places: placesOf({ chains, lanes: named }) };
}

/** The same of a wave as it stands. */
export async function sealingPlanOf(db: Database, wave: Wave, sealing: StoredSealing): Promise<SealingPlan> {
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const population = await populationOf(db, wave.code);
  return sealingPlan(sealing, questionnaire, strataOfWave(wave, questionnaire, population));
}
