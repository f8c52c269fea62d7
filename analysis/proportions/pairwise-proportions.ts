import { normalTwoSided } from '../numeric/normal-two-sided.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import { adjustedPValues, type Adjustment } from '../multiplicity/adjusted-p-values.ts';
import { requireProportionCounts, type ProportionCounts } from './require-proportion-counts.ts';

export interface ProportionPair {
  /** Positions in the list of groups, first before second. */
  pair: [number, number];
  /** First less second; not_estimable where a group is empty. */
  difference: Figure;
  z: Figure;
  p: Figure;
  /** Adjusted over the pairs that could be tested: they are the family. */
  pAdjusted: Figure;
}

/**
 * Every pair of groups compared by a pooled two-proportion z test without continuity correction (列の比率の検定).
 *
 * Shape    groups in the order of their columns; one result a pair.      Base  answered, of each group.
 * Missing  a pair whose pooled proportion is 0 or 1 is not tested and does not count towards the family.
 * Throws   what requireProportionCounts throws.
 * Source   R's pairwise.prop.test(correct = FALSE); the pool is the two groups', not all groups'.
 * @example pairwiseProportions([{ count: 46, base: 216 }, { count: 96, base: 496 }, { count: 61, base: 236 }], 'holm')[2].pAdjusted // => 0.1364
 */
export function pairwiseProportions(
  groups: readonly ProportionCounts[],
  adjustment: Adjustment,
): ProportionPair[] {
  for (const group of groups) if (group.base !== 0) requireProportionCounts(group, 'pairwiseProportions');
  const pairs = groups.flatMap((first, i) =>
    groups.slice(i + 1).map((second, offset) => ({
      pair: [i, i + 1 + offset] as [number, number],
      ...comparison(first, second),
    })),
  );
  const adjusted = adjustedPValues(
    pairs.map(({ p }) => (typeof p === 'number' ? p : null)),
    adjustment,
  );
  return pairs.map((pair, index) => ({ ...pair, pAdjusted: adjusted[index] ?? notEstimable }));
}

function comparison(
  first: ProportionCounts,
  second: ProportionCounts,
): Pick<ProportionPair, 'difference' | 'z' | 'p'> {
  if (first.base === 0 || second.base === 0) {
    return { difference: notEstimable, z: notEstimable, p: notEstimable };
  }
  const difference = first.count / first.base - second.count / second.base;
  const pooled = (first.count + second.count) / (first.base + second.base);
  const variance = pooled * (1 - pooled) * (1 / first.base + 1 / second.base);
  if (variance <= 0) return { difference, z: notEstimable, p: notEstimable };
  const z = difference / Math.sqrt(variance);
  return { difference, z, p: normalTwoSided(z) };
}
