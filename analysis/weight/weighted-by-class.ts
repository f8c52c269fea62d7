import { at } from '../numeric/at.ts';
import { noAnswers, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';

/** A group whose counts may be known: people, respondents, and how many chose each category. */
export interface WeightingClass {
  people: number;
  base: number;
  counts: readonly number[];
}

/**
 * Distribution of everybody weighted by the head counts of groups, from published numbers alone: groups that are hidden,
 * and those who did not state theirs, make up one class together, what is left of the total. So weighted figures
 * beside unweighted ones give no second equation about a hidden group.
 *
 * Shape    total of everybody; shown: the groups whose columns are shown; population: all people; notStatedBase: of the
 *          total, those without a group, who keep the weight N/n between them.      Unit  proportions in [0, 1].
 * Missing  no_answers without respondents; not_estimable where hidden groups have people and no respondents are left.
 * Throws   "weightedByClass requires counts of 0 or more".
 * Source   Holt & Smith 1979 with merged classes; Kish 1965 for the effective base.
 * @example weightedByClass({ base: 20, counts: [10, 10] }, [{ people: 90, base: 10, counts: [8, 2] }], { population: 100, notStatedBase: 0 }).proportions[0] // => 0.7400
 */
export function weightedByClass(
  total: Omit<WeightingClass, 'people'>,
  shown: readonly WeightingClass[],
  { population, notStatedBase }: { population: number; notStatedBase: number },
): Estimated<{ proportions: number[]; effectiveBase: number; designEffect: number }> {
  requireCounts([population, notStatedBase], 'weightedByClass');
  for (const group of [{ people: population, ...total }, ...shown]) {
    requireCounts([group.people, group.base, ...group.counts], 'weightedByClass');
  }
  if (total.base === 0 || population === 0) return noAnswers;
  const stated = (total.base - notStatedBase) / total.base;
  const filled = shown.filter(({ base }) => base > 0);
  const weighted = filled.map((group) => ({ ...group, weight: (group.people / group.base) * stated }));
  const restBase = total.base - filled.reduce((sum, { base }) => sum + base, 0);
  const restPeople = population - weighted.reduce((sum, { base, weight }) => sum + base * weight, 0);
  const isLeft = restPeople > 1e-9 * population;
  if (restBase < 0 || (restBase === 0 && isLeft)) return notEstimable;
  const restWeight = restBase === 0 ? 0 : Math.max(0, restPeople) / restBase;
  const sumOf = (value: (weight: number) => number): number =>
    weighted.reduce((sum, { base, weight }) => sum + base * value(weight), restBase * value(restWeight));
  const [weights, squares] = [sumOf((weight) => weight), sumOf((weight) => weight ** 2)];
  return {
    proportions: total.counts.map((count, category) => {
      const rest = count - filled.reduce((sum, { counts }) => sum + at(counts, category), 0);
      const known = weighted.reduce((sum, { counts, weight }) => sum + weight * at(counts, category), 0);
      return (known + restWeight * rest) / weights;
    }),
    effectiveBase: weights ** 2 / squares,
    designEffect: (total.base * squares) / weights ** 2,
  };
}
