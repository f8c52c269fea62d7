import { adjustedPValues } from '../multiplicity/adjusted-p-values.ts';
import { at } from '../numeric/at.ts';
import { isEstimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { sparseIndependence, type CountedMethod, type CountingLimits } from './sparse-independence.ts';

export interface MentionOptionTest {
  option: number;
  /** Smallest count that was to be expected of those who ticked it, or did not, in a group. */
  minimumExpected: number;
  /** Chi-square where its distribution can be relied on, else exact or, where that takes too long, by permutation. */
  method: 'chi-square' | CountedMethod;
  p: number;
  /** Holm over the options of the item. */
  pAdjusted: number;
  chiSquare: number;
  cramersV: number;
}

/**
 * Whether groups differ in how many tick an option, option by option, from counts alone and for rare options too.
 *
 * Shape    groups: respondents of each and how many of them ticked each option; seed, rounds and workLimit as
 *          sparseIndependence. Options that everybody or nobody ticked are left out.      Base  answered.
 * Missing  an empty list with fewer than two groups, or where no option divides them.
 * Throws   "mentionOptionTests requires counts of 0 or more", "… whole numbers of 0 or more".
 * Source   sparseIndependence; Holm 1979. Rival: mentionsTest, one test of all options that needs
 *          to know what was ticked together.
 * @example mentionOptionTests([{ base: 10, counts: [4, 1] }, { base: 200, counts: [90, 0] }], { seed: 1, rounds: 999, workLimit: 1e5 })[1].p // => 0.0476
 */
export function mentionOptionTests(
  groups: readonly { base: number; counts: readonly number[] }[],
  limits: CountingLimits,
): MentionOptionTest[] {
  requireWhole([limits.seed, limits.rounds, limits.workLimit], 'mentionOptionTests');
  for (const { base, counts } of groups) requireCounts([base, ...counts], 'mentionOptionTests');
  const options = groups[0]?.counts ?? [];
  const tests = options.flatMap((_, option): Omit<MentionOptionTest, 'pAdjusted'>[] => {
    const table = groups.map(({ base, counts }) => [at(counts, option), base - at(counts, option)]);
    const test = sparseIndependence(table, limits);
    if (!isEstimated(test)) return [];
    const { minimumExpected, chiSquare, cramersV, p, method } = test;
    return [{ option, minimumExpected, method, p, chiSquare, cramersV }];
  });
  const adjusted = adjustedPValues(
    tests.map(({ p }) => p),
    'holm',
  );
  return tests.map((test, place) => ({ ...test, pAdjusted: Number(at(adjusted, place)) }));
}
