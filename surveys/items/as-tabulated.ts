import type { Item, NumberItem, RankingItem, ResponseOption, SingleResponseItem } from '../schema/item.ts';
import type { LocalText } from '../schema/local-text.ts';
import { sectionItems } from './questionnaire-items.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/** What can be a table's stub: numbers by class, rankings by who came first and who was ranked at all. */
export type TabulatedItem = Exclude<Item, NumberItem | RankingItem>;

/** A questionnaire as its answers are counted: the rows of a matrix are items, there is nothing but items. */
export interface TabulatedQuestionnaire extends Omit<Questionnaire, 'sections'> {
  sections: (Omit<Questionnaire['sections'][number], 'items'> & { items: TabulatedItem[] })[];
}

/**
 * The questionnaire as its answers are counted. `tabulatedAnswers` (surveys/items) turns a response into the same
 * items: a number is a single response of one class; a ranking is two items, the options ranked at all under its own
 * code and the one ranked first under `firstPlaceCode`.
 *
 * @example
 * asTabulated({ sections: [{ items: [{ type: 'ranking', code: 'need', text: { ja: '必要' }, options: [], rankCount: 3 }] }] })
 *   .sections[0].items.map(({ code, type }) => `${code} ${type}`)
 * // => ['need multiple-response', 'need_first single-response']
 */
export function asTabulated(questionnaire: Questionnaire): TabulatedQuestionnaire {
  return {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      items: sectionItems(section).flatMap(tabulatedItems),
    })),
  };
}

/**
 * Code of the item that counts which option a ranking puts first.
 *
 * @example firstPlaceCode('need') // => 'need_first'
 */
export function firstPlaceCode(ranking: string): string {
  return `${ranking}_first`;
}

function tabulatedItems(item: Item): TabulatedItem[] {
  if (item.type === 'number') return [classesOf(item)];
  if (item.type !== 'ranking') return [item];
  const { rankCount, ...rest } = item;
  const first: SingleResponseItem = {
    ...rest,
    type: 'single-response',
    code: firstPlaceCode(item.code),
    reportText: firstPlaceLabel(item.reportText ?? item.text),
    options: item.options.map(notExclusive),
  };
  return [{ ...rest, type: 'multiple-response', maxChoices: rankCount }, first];
}

function notExclusive(option: ResponseOption): ResponseOption {
  const { isExclusive: _, ...rest } = option;
  return rest;
}

function classesOf({ min: _min, max: _max, decimals: _decimals, unit: _unit, bands, ...rest }: NumberItem) {
  const options = bands.map(({ code, label }) => ({ code, label }));
  return { ...rest, type: 'single-response' as const, options };
}

function firstPlaceLabel({ ja, en }: LocalText): LocalText {
  return en === undefined ? { ja: `${ja}（1位）` } : { ja: `${ja}（1位）`, en: `${en} (ranked first)` };
}
