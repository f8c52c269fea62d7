import { sectionItems } from '../items/questionnaire-items.ts';
import type { Condition } from '../schema/condition.ts';
import type { Item } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/**
 * The items on the way of everybody, whatever they answer: those without a condition of their own, of their matrix and
 * of their section.
 *
 * @example
 * itemsOfEverybody({ sections: [{ items: [{ code: 'a' }, { code: 'b', askedWhen: { item: 'a', is: ['1'] } }] }] })
 * // => [{ code: 'a' }]
 */
export function itemsOfEverybody({ sections }: Pick<Questionnaire, 'sections'>): Item[] {
  return sections.filter(isOpen).flatMap((section) => sectionItems(section).filter(isOpen));
}

function isOpen({
  audience,
  askedWhen,
}: {
  audience?: Condition | undefined;
  askedWhen?: Condition | undefined;
}) {
  return audience === undefined && askedWhen === undefined;
}
