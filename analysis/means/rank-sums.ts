import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import type { OrderedCounts } from './ordered-counts.ts';
import { requireOrderedCounts } from './require-ordered-counts.ts';

export interface RankSums {
  /** Cases and sum of mid-ranks of every group. */
  bases: number[];
  rankSums: number[];
  /** not_estimable where a group is empty. */
  meanRanks: Figure[];
  total: number;
  /** Sum of t³ - t over the values that t cases share. */
  tieTerm: number;
}

/**
 * Ranks of all cases together, ties sharing their middle rank, added up by group.
 *
 * Throws   "rankSums requires finite values", "… counts of 0 or more".
 * @example rankSums(orderedCounts([[1, 2], [2, 3]])).rankSums // => [3.5, 6.5]
 */
export function rankSums(scale: OrderedCounts): RankSums {
  requireOrderedCounts(scale, 'rankSums');
  const { counts, values } = scale;
  const ties = values.map((_, index) => sum(counts.map((row) => at(row, index))));
  let before = 0;
  const ranks = ties.map((tie) => {
    const rank = before + (tie + 1) / 2;
    before += tie;
    return rank;
  });
  const bases = counts.map((row) => sum(row));
  const sums = counts.map((row) => sum(row.map((count, index) => count * at(ranks, index))));
  return {
    bases,
    rankSums: sums,
    meanRanks: sums.map((rankSum, group) => {
      const base = at(bases, group);
      return base > 0 ? rankSum / base : notEstimable;
    }),
    total: before,
    tieTerm: sum(ties.map((tie) => tie ** 3 - tie)),
  };
}
