import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { itemsOfEverybody } from '../../../surveys/routing/items-of-everybody.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';

/**
 * How many answers a respondent on a screen is asked for, each row of a matrix one: at most, and whatever is answered.
 * A ticket or a drawn code answers the item of the population for its holder, unless its group is several put together.
 */
export function itemCounts(
  questionnaire: Questionnaire,
  { modes, mergedStrata }: Pick<Wave, 'modes' | 'mergedStrata'>,
): { itemCount: number; leastItemCount: number } {
  const isNamed = modes.map((mode) => mode === 'ticket' || mode === 'drawn-code');
  const onScreen = isNamed.filter((_, index) => modes[index] !== 'paper');
  const isTold = mergedStrata.length === 0 && onScreen.length > 0 && onScreen.every(Boolean);
  const without = (isLeftOut: boolean) => (item: { code: string }) =>
    !isLeftOut || item.code !== questionnaire.populationItem;
  return {
    itemCount: questionnaireItems(questionnaire).filter(without(isTold)).length,
    leastItemCount: itemsOfEverybody(questionnaire).filter(without(onScreen.includes(true))).length,
  };
}
