import { questionnaireItems, sectionItems } from '../../../surveys/items/questionnaire-items.ts';
import { rulesOf } from '../../../surveys/items/rules/rules-of.ts';
import type { Condition } from '../../../surveys/schema/condition.ts';
import { conditionItems } from '../../../surveys/schema/condition-items.ts';
import type { Item, ResponseOption } from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/** Where a respondent can write something: an open-ended item, or the field beside an option. */
export interface TextPlace {
  id: string;
  item: Item;
  option: ResponseOption | null;
  /** Items whose answers decide who is asked here, also by way of other items. */
  askedBy: string[];
  /** Writing here is telling one's group: beside an option of an attribute, or asked of some groups only. */
  tellsAttribute: boolean;
}

/** A colon, because a slash within an address is refused by some proxies. */
export function textPlaceId(item: string, option: string): string {
  return option === '' ? item : `${item}:${option}`;
}

/** All places of a questionnaire in the order in which they are asked. */
export function textPlaces(questionnaire: Questionnaire): TextPlace[] {
  const attributes = new Set(
    questionnaireItems(questionnaire)
      .filter(
        (item) =>
          item.code === questionnaire.populationItem ||
          (item.type === 'single-response' && item.isAttribute === true),
      )
      .map(({ code }) => code),
  );
  const askedBy = new Map<string, string[]>();
  return questionnaire.sections.flatMap((section) =>
    sectionItems(section).flatMap((item) => {
      const direct = [section.audience, section.askedWhen, item.audience, item.askedWhen].flatMap(itemsOf);
      const all = [...new Set(direct.flatMap((code) => [code, ...(askedBy.get(code) ?? [])]))];
      askedBy.set(item.code, all);
      const tellsAttribute = [item.code, ...all].some((code) => attributes.has(code));
      return optionsWithText(item).map((option) => ({
        id: textPlaceId(item.code, option?.code ?? ''),
        item,
        option,
        askedBy: all,
        tellsAttribute,
      }));
    }),
  );
}

function itemsOf(condition: Condition | undefined): string[] {
  return condition === undefined ? [] : conditionItems(condition);
}

function optionsWithText(item: Item): (ResponseOption | null)[] {
  if (rulesOf(item).isFreeText) return [null];
  return 'options' in item ? item.options.filter(({ takesText }) => takesText === true) : [];
}
