import { at } from '../numeric/at.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from '../tabulate/table.ts';

/**
 * Weights that give each group its share of the staff (事後層化ウェイト). Those who did not state their group have no
 * cell of their own: they keep the weight N/n, and the rest share what is left in proportion, so that all weights
 * add up to the population.
 *
 * Shape    population and responses: by group, in the same order; notStatedCount: responses without a group.
 * Unit     people a response stands for.
 * Missing  not_estimable for a group with people and no response: merge it with its neighbour first.
 * Throws   "postStratificationWeights requires one head count and one response count per group", "… counts of 0
 *          or more".
 * Source   Holt & Smith 1979.
 * @example postStratificationWeights({ population: [40, 60], responses: [10, 10], notStatedCount: 0 }).weights // => [4, 6]
 */
export function postStratificationWeights({
  population,
  responses,
  notStatedCount,
}: {
  population: readonly number[];
  responses: readonly number[];
  notStatedCount: number;
}): { weights: Figure[]; notStatedWeight: Figure } {
  if (population.length !== responses.length) {
    throw new RangeError(
      'postStratificationWeights requires one head count and one response count per group',
    );
  }
  requireCounts([...population, ...responses, notStatedCount], 'postStratificationWeights');
  const people = population.reduce((sum, count) => sum + count, 0);
  const stated = responses.reduce((sum, count) => sum + count, 0);
  const base = stated + notStatedCount;
  if (base === 0) return { weights: population.map(() => notEstimable), notStatedWeight: notEstimable };
  return {
    weights: population.map((count, group) => {
      const answered = at(responses, group);
      return answered === 0 ? notEstimable : ((count / answered) * stated) / base;
    }),
    notStatedWeight: people / base,
  };
}
