import type { Issue } from '../schema/issue.ts';
import type { Item, Matrix } from '../schema/item.ts';
import { itemsOfPart } from './items-of-part.ts';
import type { Questionnaire, Section } from '../schema/questionnaire.ts';

/** An item and where it stands in its questionnaire. */
export interface PlacedItem {
  item: Item;
  path: Issue['path'];
}

/**
 * All items in the order in which they are asked, each with its path; the rows of a matrix are items.
 *
 * @example
 * placedItems({ sections: [{ items: [{ code: 'a' }] }] })
 * // => [{ item: { code: 'a' }, path: ['sections', 0, 'items', 0] }]
 */
export function placedItems(questionnaire: Pick<Questionnaire, 'sections'>): PlacedItem[] {
  return questionnaire.sections.flatMap((section, sectionIndex) =>
    section.items.flatMap((part, partIndex) =>
      itemsOfPart(part).map(({ item, place }) => ({
        item,
        path: ['sections', sectionIndex, 'items', partIndex, ...place],
      })),
    ),
  );
}

/**
 * The items of a section in order.
 *
 * @example sectionItems({ items: [{ code: 'a' }, { type: 'text-block', code: 'b' }] }) // => [{ code: 'a' }]
 */
export function sectionItems(section: Pick<Section, 'items'>): Item[] {
  return section.items.flatMap((part) => itemsOfPart(part).map(({ item }) => item));
}

/**
 * All items in the order in which they are asked.
 *
 * @example questionnaireItems({ sections: [{ items: [{ code: 'a' }] }] }) // => [{ code: 'a' }]
 */
export function questionnaireItems(questionnaire: Pick<Questionnaire, 'sections'>): Item[] {
  return questionnaire.sections.flatMap(sectionItems);
}

/**
 * What a respondent sees as one question each, in order: items, and matrices with all their rows.
 *
 * @example
 * questionsOf({ sections: [{ items: [{ type: 'text-block', code: 'a' }, { type: 'matrix', code: 'b' }] }] }).map(({ code }) => code)
 * // => ['b']
 */
export function questionsOf(questionnaire: Pick<Questionnaire, 'sections'>): (Item | Matrix)[] {
  return questionnaire.sections.flatMap(({ items }) => items).filter((part) => part.type !== 'text-block');
}
