import type { SingleResponseItem } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/** The item by which the population is counted. */
export function populationItem(questionnaire: Questionnaire): SingleResponseItem | undefined {
  for (const section of questionnaire.sections) {
    for (const item of section.items) {
      if (item.code === questionnaire.populationItem && item.type === 'single-response') return item;
    }
  }
  return undefined;
}
