import { categoryCodes, codebook, itemScores } from '../../../analysis/index.ts';
import type { TabulatedItem, TabulatedQuestionnaire } from '../../../surveys/items/as-tabulated.ts';

/** The categories of an item that its questionnaire calls positive, or that are in its top box; none of any other item. */
export function positiveCategories(questionnaire: TabulatedQuestionnaire, item: TabulatedItem): string[] {
  const known = codebook(questionnaire).find(({ code }) => code === item.code);
  const isScored = item.type === 'rating-scale' || item.type === 'single-response';
  if (known === undefined || !isScored) return [];
  const scores = itemScores(item, 'positive');
  return categoryCodes(known).filter((_, place) => (scores[place] ?? 0) > 0);
}
