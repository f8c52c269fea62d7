import { countedIndependence, type CountingLimits } from '../association/sparse-independence.ts';
import { independenceTest } from '../association/independence-test.ts';
import { adjustedPValues } from '../multiplicity/adjusted-p-values.ts';
import { at } from '../numeric/at.ts';
import { isEstimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';

export interface StandoutCell {
  group: number;
  category: number;
  isHigher: boolean;
  /** Of the group against all others together, Holm over the cells: of one table alone. */
  p: number;
  /** Of those tables of four cells: what is left where p-values are equal. */
  chiSquare: number;
}

/**
 * In which category a group differs from the other groups, the surest first. What is the same fact said otherwise is in it
 * once: of two categories that are all there is, the first; of two groups, the one in which it is more.
 *
 * Shape    groups: respondents of each and how many are in each category; isDivided: every respondent is in one category.
 * Base     answered.
 * Missing  categories that everybody or nobody is in have no cell.
 * Throws   "standoutCells requires counts of 0 or more", "… whole numbers of 0 or more".
 * Source   chi-square without correction, which is the adjusted residual squared (Haberman 1973); exact where less than 5
 *          are to be expected (Fisher). Rival: cellResiduals, whose p-values are of the normal distribution.
 * @example standoutCells([{ base: 40, counts: [30, 10] }, { base: 50, counts: [10, 40] }], { isDivided: true, seed: 1, rounds: 99, workLimit: 1e4 }).map(({ group, category }) => [group, category]) // => [[0, 0]]
 */
export function standoutCells(
  groups: readonly { base: number; counts: readonly number[] }[],
  { isDivided, ...limits }: CountingLimits & { isDivided: boolean },
): StandoutCell[] {
  requireWhole([limits.seed, limits.rounds, limits.workLimit], 'standoutCells');
  for (const { base, counts } of groups) requireCounts([base, ...counts], 'standoutCells');
  const categories = [...(groups[0]?.counts ?? []).keys()];
  const used = isDivided
    ? categories.filter((category) => groups.some(({ counts }) => at(counts, category) > 0))
    : categories;
  const told = isDivided && used.length === 2 ? used.slice(0, 1) : used;
  const cells = told.flatMap((category) =>
    groups.flatMap((own, group): StandoutCell[] => {
      const others = groups.filter((_, other) => other !== group);
      const rest = added(others, category);
      const count = at(own.counts, category);
      const isHigher = count * rest.base > rest.count * own.base;
      if (groups.length === 2 && !isHigher) return [];
      const table = [
        [count, own.base - count],
        [rest.count, rest.base - rest.count],
      ];
      const test = independenceTest(table);
      if (!isEstimated(test)) return [];
      const counted = test.minimumExpected < 5 ? countedIndependence(table, limits) : test;
      if (!isEstimated(counted)) return [];
      return [{ group, category, isHigher, p: counted.p, chiSquare: test.chiSquare }];
    }),
  );
  const adjusted = adjustedPValues(
    cells.map(({ p }) => p),
    'holm',
  );
  return cells
    .map((cell, place) => ({ ...cell, p: Number(at(adjusted, place)) }))
    .toSorted((a, b) => a.p - b.p || b.chiSquare - a.chiSquare);
}

function added(
  groups: readonly { base: number; counts: readonly number[] }[],
  category: number,
): { base: number; count: number } {
  let [base, count] = [0, 0];
  for (const group of groups) {
    base += group.base;
    count += at(group.counts, category);
  }
  return { base, count };
}
