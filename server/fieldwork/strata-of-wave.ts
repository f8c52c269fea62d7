import type { Population } from '../../surveys/schema/population.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { Stratum } from '../../surveys/schema/stratum.ts';
import type { Wave } from '../store/waves.queries.ts';
import { populationItem } from './population-item.ts';

/**
 * The groups in whose name tickets and drawn codes speak, in the order of the population item's options: those that
 * were merged, and every other option by itself. Groups without anybody are left out; none where the wave needs none.
 */
export function strataOfWave(
  { modes, mergedStrata }: Pick<Wave, 'modes' | 'mergedStrata'>,
  questionnaire: Questionnaire,
  population: Population,
): Stratum[] {
  const item = populationItem(questionnaire);
  if (item === undefined || !(modes.includes('ticket') || modes.includes('drawn-code'))) return [];
  const counts = new Map(population.map((row) => [row.option, row.eligibleCount]));
  const strata = item.options.flatMap((option) => {
    const merge = mergedStrata.find(({ options }) => options.includes(option.code));
    if (merge === undefined) return [{ code: option.code, label: option.label, options: [option.code] }];
    return merge.options[0] === option.code ? [merge] : [];
  });
  return strata
    .map(({ code, label, options }) => ({
      code,
      label,
      options,
      eligibleCount: options.reduce((sum, option) => sum + (counts.get(option) ?? 0), 0),
    }))
    .filter(({ eligibleCount }) => eligibleCount > 0);
}
