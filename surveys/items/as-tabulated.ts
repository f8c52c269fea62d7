import type { Questionnaire } from '../schema/questionnaire.ts';
import { sectionItems } from './questionnaire-items.ts';
import { withQuestionNumbers } from './words/piping.ts';
import type { TabulatedItem } from './rules/item-rules.ts';
import { rulesOf } from './rules/rules-of.ts';

export type { TabulatedItem } from './rules/item-rules.ts';

/** A questionnaire as its answers are counted: the rows of a matrix are items, there is nothing but items. */
export interface TabulatedQuestionnaire extends Omit<Questionnaire, 'sections'> {
  sections: (Omit<Questionnaire['sections'][number], 'items'> & { items: TabulatedItem[] })[];
}

/**
 * The questionnaire as its answers are counted. `tabulatedAnswers` (surveys/items) turns a response into the same
 * items: a number is a single response of one class; a ranking is two items, the options ranked at all under its own
 * code and the one ranked first. Where a text repeats an answer, the question is named instead.
 *
 * @example
 * asTabulated({ sections: [{ items: [{ type: 'ranking', code: 'need', text: { ja: '必要' }, options: [], rankCount: 3 }] }] })
 *   .sections[0].items.map(({ code, type }) => `${code} ${type}`)
 * // => ['need multiple-response', 'need_first single-response']
 */
export function asTabulated(questionnaire: Questionnaire): TabulatedQuestionnaire {
  return {
    ...questionnaire,
    sections: withQuestionNumbers(questionnaire).sections.map((section) => ({
      ...section,
      items: sectionItems(section).flatMap((item) => rulesOf(item).tabulation.items(item)),
    })),
  };
}
