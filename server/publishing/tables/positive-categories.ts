import { categoryCodes, codebook, itemScores } from '../../../analysis/index.ts';
import type { TabulatedItem, TabulatedQuestionnaire } from '../../../surveys/items/as-tabulated.ts';

/** Which categories of each item are a positive answer: its top box or positive options; none of a multiple response. */
export function positiveCategories(questionnaire: TabulatedQuestionnaire): (item: TabulatedItem) => string[] {
  const coded = new Map(codebook(questionnaire).map((item) => [item.code, item]));
  return (item) => {
    const known = coded.get(item.code);
    const isScored = item.type === 'rating-scale' || item.type === 'single-response';
    if (known === undefined || !isScored) return [];
    const scores = itemScores(item, 'positive');
    return categoryCodes(known).filter((_, place) => (scores[place] ?? 0) > 0);
  };
}
