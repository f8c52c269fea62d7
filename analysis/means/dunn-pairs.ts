import { adjustedPValues, type Adjustment } from '../multiplicity/adjusted-p-values.ts';
import { normalTwoSided } from '../numeric/normal-two-sided.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import type { OrderedCounts } from './ordered-counts.ts';
import { rankSums } from './rank-sums.ts';

export interface DunnPair {
  /** Positions in the list of groups. */
  pair: [number, number];
  /** Dunn's test of mean ranks over all groups. */
  dunnZ: Figure;
  pDunn: Figure;
  pDunnAdjusted: Figure;
}

/**
 * Every pair of groups of a scale compared by Dunn's test alone (follow-up of kruskalWallisTest). The family of the
 * adjustment is all pairs. Hundreds of groups are thousands of pairs: pairwiseMeans takes minutes for them.
 *
 * Missing  not_estimable where a group has no cases or nothing varies.
 * Throws   what rankSums throws.
 * Source   Dunn 1964 with the variance corrected for ties.
 * @example dunnPairs({ values: [1, 2], counts: [[8, 1], [1, 8]] }, 'holm')[0].dunnZ // => -3.2069
 */
export function dunnPairs(scale: OrderedCounts, adjustment: Adjustment): DunnPair[] {
  const { total, tieTerm, meanRanks } = rankSums(scale);
  const bases = scale.counts.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const rankVariance = (total * (total + 1)) / 12 - tieTerm / (12 * (total - 1));
  const pairs = bases.flatMap((first, i) =>
    bases.slice(i + 1).map((second, offset) => {
      const j = i + 1 + offset;
      const spread = rankVariance * (1 / first + 1 / second);
      const [firstRank, secondRank] = [meanRanks[i], meanRanks[j]];
      const dunnZ =
        typeof firstRank === 'number' && typeof secondRank === 'number' && spread > 0
          ? (firstRank - secondRank) / Math.sqrt(spread)
          : notEstimable;
      const pDunn = typeof dunnZ === 'number' ? normalTwoSided(dunnZ) : notEstimable;
      return { pair: [i, j] as [number, number], dunnZ, pDunn };
    }),
  );
  const adjusted = adjustedPValues(
    pairs.map(({ pDunn }) => (typeof pDunn === 'number' ? pDunn : null)),
    adjustment,
  );
  return pairs.map((pair, index) => ({ ...pair, pDunnAdjusted: adjusted[index] ?? notEstimable }));
}
