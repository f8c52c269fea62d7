import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from './table.ts';

/**
 * What a group's response rate can be when some responses do not state their group (職級無回答): none of them from it,
 * all of them from it, and in proportion. They are never spread over the groups silently.
 *
 * Shape    head counts and stated responses by group, in the same order; notStatedCount: responses without a group.
 * Unit     proportion.      Base  eligible.
 * Missing  not_estimable for a group without people, or where no response states its group.
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
  const stated = responses.reduce((sum, count) => sum + count, 0);
  return population.map((count, group) => {
    const answered = responses[group] ?? 0;
    if (count === 0) return { lower: notEstimable, upper: notEstimable, missingAtRandom: notEstimable };
    return {
      lower: answered / count,
      upper: Math.min(1, (answered + notStatedCount) / count),
      missingAtRandom:
        stated === 0 ? notEstimable : ((answered / count) * (stated + notStatedCount)) / stated,
    };
  });
}
