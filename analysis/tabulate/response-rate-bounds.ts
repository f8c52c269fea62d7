import { at } from '../numeric/at.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from './table.ts';

/**
 * What a group's response rate can be when some responses do not state their group (職級無回答): none of them from it,
 * all of them from it, and in proportion. They are never spread over the groups silently.
 *
 * Shape    head counts and stated responses by group, in the same order; notStatedCount: responses without a group.
 * Unit     proportion, above 1 only where the group has more responses than people.      Base  eligible.
 * Missing  not_estimable for a group without people, or where no response states its group.
 * Throws   "responseRateBounds requires one head count and one response count per group", "… counts of 0 or more".
 * Source   lower n_g/N_g; upper min(1, (n_g + u)/N_g); missingAtRandom n_g/N_g * n/(n - u), u without a group, n with them.
 * @example responseRateBounds({ population: [20], responses: [6], notStatedCount: 4 })[0] // => { lower: 0.3, upper: 0.5, missingAtRandom: 0.5 }
 */
export function responseRateBounds({
  population,
  responses,
  notStatedCount,
}: {
  population: readonly number[];
  responses: readonly number[];
  notStatedCount: number;
}): { lower: Figure; upper: Figure; missingAtRandom: Figure }[] {
  if (population.length !== responses.length) {
    throw new RangeError('responseRateBounds requires one head count and one response count per group');
  }
  requireCounts([...population, ...responses, notStatedCount], 'responseRateBounds');
  const stated = responses.reduce((sum, count) => sum + count, 0);
  return population.map((count, group) => {
    const answered = at(responses, group);
    if (count === 0) return { lower: notEstimable, upper: notEstimable, missingAtRandom: notEstimable };
    return {
      lower: answered / count,
      // Never below the lower one: more responses than people is an error in the data that is not cut.
      upper: Math.max(answered / count, Math.min(1, (answered + notStatedCount) / count)),
      missingAtRandom:
        stated === 0 ? notEstimable : ((answered / count) * (stated + notStatedCount)) / stated,
    };
  });
}
