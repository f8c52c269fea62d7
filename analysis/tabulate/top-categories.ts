import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Suppressed } from './table.ts';

export interface RankedCategory {
  /** Those in a tie share the better rank, and the next rank is left out: 1, 2, 2, 4. */
  rank: number;
  category: string;
  count: number;
}

/**
 * The most chosen categories (上位n項目), ties together: a tie at the last place is shown whole, or nobody in it would
 * know why he is missing.
 *
 * Shape    categories and their counts in the same order; limit: ranks up to this. Result: most chosen first, a tie in
 *          the order given (of the questionnaire).
 * Missing  suppressed counts and counts of 0 are not ranked.
 * Throws   "topCategories requires one count per category", "… counts of 0 or more", "… whole numbers of 0 or more" for limit.
 * @example topCategories(['a', 'b', 'c', 'd'], [5, 9, 5, 1], { limit: 2 }).map(({ rank, category }) => `${rank} ${category}`) // => ['1 b', '2 a', '2 c']
 */
export function topCategories(
  categories: readonly string[],
  counts: readonly (number | Suppressed)[],
  { limit }: { limit: number },
): RankedCategory[] {
  if (categories.length !== counts.length) {
    throw new RangeError('topCategories requires one count per category');
  }
  requireCounts(
    counts.filter((count) => typeof count === 'number'),
    'topCategories',
  );
  requireWhole([limit], 'topCategories');
  const known = categories.flatMap((category, index) => {
    const count = counts[index];
    return typeof count === 'number' && count > 0 ? [{ category, count }] : [];
  });
  return known
    .toSorted((a, b) => b.count - a.count)
    .map(({ category, count }) => ({
      rank: 1 + known.filter((other) => other.count > count).length,
      category,
      count,
    }))
    .filter(({ rank }) => rank <= limit);
}
