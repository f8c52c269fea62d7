import { responseRateTable, type ResponseRateTable } from '../../../analysis/index.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { populationItem } from '../../../surveys/items/population-item.ts';

/** Response rates by group from head counts (none: not known) and the number of responses that stated each group (null: none). */
export function responseRate(
  questionnaire: Questionnaire,
  population: Population,
  counts: Map<string | null, number>,
): ResponseRateTable {
  const item = populationItem(questionnaire);
  const options = item?.options.map((option) => option.code) ?? [];
  const known = new Set(options);
  let notStatedCount = 0;
  for (const [option, count] of counts) if (option === null || !known.has(option)) notStatedCount += count;
  return responseRateTable({
    item: item?.code ?? null,
    categories: options,
    population:
      population.length === 0
        ? null
        : options.map((code) => population.find((row) => row.option === code)?.eligibleCount ?? 0),
    responseCounts: options.map((code) => counts.get(code) ?? 0),
    notStatedCount,
  });
}
