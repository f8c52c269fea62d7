import type { Questionnaire } from '../schema/questionnaire.ts';
import type { Answer } from './answer.ts';
import { questionnaireItems } from './questionnaire-items.ts';
import { asItself } from './rules/item-rules.ts';
import { rulesOf } from './rules/rules-of.ts';

/**
 * How to turn the answers of one response into those of the items they are counted by (surveys/items/as-tabulated):
 * numbers become classes, a ranking the options ranked and the one ranked first. All others stay as they are.
 *
 * @example
 * tabulatedAnswers({ sections: [{ items: [{ type: 'ranking', code: 'need', options: [{ code: '1' }, { code: '2' }] }] }] })({ need: ['2', '1'] })
 * // => { need: ['1', '2'], need_first: '2' }
 */
export function tabulatedAnswers(
  questionnaire: Pick<Questionnaire, 'sections'>,
): (answers: Readonly<Record<string, Answer>>) => Readonly<Record<string, Answer>> {
  const others = questionnaireItems(questionnaire)
    .map((item) => ({ item, tabulation: rulesOf(item).tabulation }))
    .filter(({ tabulation }) => tabulation !== asItself);
  if (others.length === 0) return (answers) => answers;
  return (answers) => {
    const counted: Record<string, Answer> = { ...answers };
    for (const { item, tabulation } of others) {
      const answer = answers[item.code];
      if (answer !== undefined) Object.assign(counted, tabulation.answers(item, answer));
    }
    return counted;
  };
}
