import { requireMoments } from '../means/require-moments.ts';
import { at } from '../numeric/at.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import type { Moments } from '../means/group-moments.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from '../tabulate/table.ts';

/**
 * Standard error of a post-stratified mean given how many answered in each group: the one to print beside figures
 * weighted by grade.
 *
 * Shape    moments and head counts by group, in the same order.      Unit  the values'.
 * Missing  not_estimable where a group with people has fewer than two answers and is no census.
 * Throws   "conditionalStandardError requires one head count per group", "… counts of 0 or more"; what requireMoments throws.
 * Source   Holt & Smith 1979: sqrt(sum (N_g/N)² (1 - n_g/N_g) s_g²/n_g).
 * @example conditionalStandardError([{ base: 10, mean: 3, variance: 4 }, { base: 10, mean: 4, variance: 1 }], [40, 60]) // => 0.2793
 */
export function conditionalStandardError(groups: readonly Moments[], population: readonly number[]): Figure {
  if (groups.length !== population.length) {
    throw new RangeError('conditionalStandardError requires one head count per group');
  }
  requireMoments(groups, 'conditionalStandardError');
  requireCounts(population, 'conditionalStandardError');
  const people = population.reduce((sum, count) => sum + count, 0);
  let variance = 0;
  for (const [index, group] of groups.entries()) {
    const count = at(population, index);
    if (count === 0 || group.base >= count) continue;
    if (group.base < 2) return notEstimable;
    variance += (count / people) ** 2 * (1 - group.base / count) * (group.variance / group.base);
  }
  return Math.sqrt(variance);
}
