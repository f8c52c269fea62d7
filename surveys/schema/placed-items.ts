import type { Issue } from './issue.ts';
import type { Item } from './item.ts';
import type { Questionnaire } from './questionnaire.ts';

/** An item and where it stands in its questionnaire. */
export interface PlacedItem {
  item: Item;
  path: Issue['path'];
}

/**
 * All items in the order in which they are asked, each with its path.
 *
 * @example
 * placedItems({ sections: [{ items: [{ code: 'a' }] }] })
 * // => [{ item: { code: 'a' }, path: ['sections', 0, 'items', 0] }]
 */
export function placedItems(questionnaire: Questionnaire): PlacedItem[] {
  return questionnaire.sections.flatMap((section, sectionIndex) =>
    section.items.map((item, itemIndex) => ({ item, path: ['sections', sectionIndex, 'items', itemIndex] })),
  );
}
