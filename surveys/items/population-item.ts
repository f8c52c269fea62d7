import type { SingleResponseItem } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/** The item by which the population is counted. */
export function populationItem(questionnaire: Questionnaire): SingleResponseItem | undefined {
  return attributes(questionnaire).find(({ code }) => code === questionnaire.populationItem);
}

/** The items by which people can be counted besides: attributes of one answer. */
export function otherAttributes(questionnaire: Questionnaire): SingleResponseItem[] {
  return attributes(questionnaire).filter(
    ({ code, isAttribute }) => isAttribute === true && code !== questionnaire.populationItem,
  );
}

/** The same questionnaire, its people counted by another attribute. */
export function countedBy(questionnaire: Questionnaire, attribute: string): Questionnaire {
  return { ...questionnaire, populationItem: attribute };
}

function attributes(questionnaire: Questionnaire): SingleResponseItem[] {
  return questionnaire.sections
    .flatMap(({ items }) => items)
    .filter((item) => item.type === 'single-response');
}
