import type { Population } from '../../../surveys/schema/population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Stratum } from '../../../surveys/schema/stratum.ts';
import { strataOfPopulation } from '../../../surveys/tickets/strata-of-population.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { populationItem } from '../../../surveys/items/population-item.ts';

/** The groups in whose name the tickets and drawn codes of a wave speak; none where the wave needs none. */
export function strataOfWave(
  { modes, mergedStrata }: Pick<Wave, 'modes' | 'mergedStrata'>,
  questionnaire: Questionnaire,
  population: Population,
): Stratum[] {
  const item = populationItem(questionnaire);
  if (item === undefined || !(modes.includes('ticket') || modes.includes('drawn-code'))) return [];
  return strataOfPopulation(item, population, mergedStrata);
}
