import type { Item, ResponseOption, SectionPart } from '../schema/item.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import { shuffled } from './shuffled.ts';

/**
 * The questionnaire in the order of one respondent: where it says so, questions, rows and options are put in an order
 * that only the seed decides. Codes and all else stay, so that what is answered does not tell the order.
 * Shape    words between questions, and options that are apart from the others (exclusive, not substantive, with a
 *          text of one's own), keep their place.
 *
 * @example
 * inOwnOrder({ sections: [{ code: 's', items: [{ code: 'a' }, { code: 'b' }] }] }, 1).sections[0].items.map(({ code }) => code)
 * // => ['a', 'b']
 */
export function inOwnOrder(questionnaire: Questionnaire, seed: number): Questionnaire {
  return {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => {
      const items = section.items.map((part) => partInOrder(part, seed));
      if (section.itemOrder === undefined) return { ...section, items };
      return {
        ...section,
        items: shuffled(items, `${seed} ${section.code}`, ({ type }) => type !== 'text-block'),
      };
    }),
  };
}

/** Whether any order is left to the respondent's device. */
export function hasOwnOrder({ sections }: Pick<Questionnaire, 'sections'>): boolean {
  return sections.some(
    ({ itemOrder, items }) =>
      itemOrder !== undefined || items.some((part) => 'optionOrder' in part || 'rowOrder' in part),
  );
}

function partInOrder(part: SectionPart, seed: number): SectionPart {
  const salt = `${seed} ${part.code}`;
  if (part.type === 'matrix')
    return part.rowOrder === undefined ? part : { ...part, rows: shuffled(part.rows, salt, () => true) };
  if (!('optionOrder' in part) || part.optionOrder === undefined) return part;
  const item: Extract<Item, { optionOrder?: 'random' | undefined }> = part;
  return { ...item, options: shuffled(item.options, salt, isAmongOthers) };
}

function isAmongOthers({ isExclusive, takesText, isSubstantive }: ResponseOption): boolean {
  return isExclusive !== true && takesText !== true && isSubstantive !== false;
}
