import { firstPlaceCode } from './as-tabulated.ts';
import type { NumberItem, RankingItem } from '../schema/item.ts';
import { questionnaireItems } from './questionnaire-items.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';
import type { Answer } from './answer.ts';
import { bandOf } from './number.ts';

/**
 * How to turn the answers of one response into those of the items they are counted by (surveys/schema/as-tabulated):
 * numbers become classes, a ranking the options ranked and the one ranked first. All others stay as they are.
 *
 * @example
 * tabulatedAnswers({ sections: [{ items: [{ type: 'ranking', code: 'need', options: [{ code: '1' }, { code: '2' }] }] }] })({ need: ['2', '1'] })
 * // => { need: ['1', '2'], need_first: '2' }
 */
export function tabulatedAnswers(
  questionnaire: Pick<Questionnaire, 'sections'>,
): (answers: Readonly<Record<string, Answer>>) => Readonly<Record<string, Answer>> {
  const items = questionnaireItems(questionnaire);
  const numbers = items.filter((item): item is NumberItem => item.type === 'number');
  const rankings = items.filter((item): item is RankingItem => item.type === 'ranking');
  if (numbers.length === 0 && rankings.length === 0) return (answers) => answers;
  return (answers) => {
    const counted: Record<string, Answer> = { ...answers };
    for (const item of numbers) {
      const value = answers[item.code];
      if (value !== undefined) counted[item.code] = bandOf(item, Number(value));
    }
    for (const item of rankings) {
      const ranked = answers[item.code];
      if (!Array.isArray(ranked)) continue;
      const options = item.options.map(({ code }) => code);
      counted[item.code] = options.filter((option) => ranked.includes(option));
      const [first] = ranked;
      if (first !== undefined) counted[firstPlaceCode(item.code)] = first;
    }
    return counted;
  };
}
