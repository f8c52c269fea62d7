import type { Population } from '../../../surveys/schema/population.ts';
import type { Database } from '../../store/database.ts';
import { questionnaireByHash, type StoredQuestionnaire } from '../../store/questionnaires.queries.ts';
import { populationOf, type Wave } from '../../store/waves.queries.ts';
import type { TabulatedWave } from '../tables/table-context.ts';

/** A closed wave, as it is written down. */
export interface ClosedWave {
  wave: TabulatedWave;
  stored: StoredQuestionnaire;
  population: Population;
}

/** What the tables of a wave are computed from beside its responses, once these change no more. */
export async function closedWaveOf(db: Database, wave: Wave): Promise<ClosedWave> {
  const { code, organisation, title, isSynthetic, opensOn, closesOn, minimumBase, merges, modes } = wave;
  return {
    wave: { code, organisation, title, isSynthetic, opensOn, closesOn, minimumBase, merges, modes },
    stored: await questionnaireByHash(db, wave.questionnaireHash),
    population: await populationOf(db, code),
  };
}
