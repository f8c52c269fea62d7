import type { Answer } from '../items/answer.ts';
import type { Item } from '../schema/item.ts';
import type { Questionnaire, Section } from '../schema/questionnaire.ts';
import { askedItems } from './asked-items.ts';

/** One page of the answering pages: a section and those of its items that are asked. */
export interface AskedPage {
  section: Section;
  items: Item[];
}

/**
 * The pages a respondent goes through with the answers given so far, in questionnaire order. A section none of whose
 * items is asked has no page.
 *
 * @example
 * askedPages(
 *   { sections: [{ items: [{ code: 'a' }] }, { items: [{ code: 'b', audience: { item: 'a', is: ['1'] } }] }] },
 *   {},
 * ).length // => 1
 */
export function askedPages(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, Answer>>,
): AskedPage[] {
  const asked = askedItems(questionnaire, answers);
  return questionnaire.sections
    .map((section) => ({ section, items: section.items.filter((item) => asked.has(item.code)) }))
    .filter((page) => page.items.length > 0);
}
