import { at } from '../numeric/at.ts';
import { requireProbability } from '../numeric/require-probability.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { ProportionPair } from './pairwise-proportions.ts';

/**
 * Column letters, as SPSS CTABLES prints them: under each group the letters of the groups whose proportion is
 * significantly lower than its own.
 *
 * Shape    one string a group, letters A, B, C … in column order; '' where there is none.
 * Throws   "columnLetters requires whole numbers of 0 or more", "… finite values", "… a level or probability between 0
 *          and 1".
 * @example columnLetters(3, pairwiseProportions([{ count: 90, base: 100 }, { count: 50, base: 100 }, { count: 52, base: 100 }], 'holm'), { level: 0.05 })
 *   // => ['BC', '', '']
 */
export function columnLetters(
  groupCount: number,
  pairs: readonly ProportionPair[],
  { level }: { level: number },
): string[] {
  requireWhole([groupCount], 'columnLetters');
  requireProbability(level, 'columnLetters');
  const lower = Array.from({ length: groupCount }, (): number[] => []);
  for (const { pair, difference, pAdjusted } of pairs) {
    requireWhole(pair, 'columnLetters');
    if (typeof pAdjusted !== 'number' || typeof difference !== 'number') continue;
    requireFinite([difference, pAdjusted], 'columnLetters');
    if (pAdjusted >= level) continue;
    const [first, second] = pair;
    at(lower, difference > 0 ? first : second).push(difference > 0 ? second : first);
  }
  return lower.map((columns) =>
    columns
      .toSorted((a, b) => a - b)
      .map((column) => String.fromCharCode(65 + column))
      .join(''),
  );
}
