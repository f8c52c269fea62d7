import { at } from '../numeric/at.ts';
import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { filledTable } from './filled-table.ts';
import { margins, type CountTable } from './margins.ts';

export interface OrdinalAssociation {
  /** Mantel's linear-by-linear statistic, (n - 1) r² over the positions of rows and columns; one degree of freedom. */
  linearByLinear: number;
  p: number;
  /** Pairs of cases that are in the same order on both sides, and in opposite order. */
  concordantCount: number;
  discordantCount: number;
  gamma: number;
  kendallTauB: number;
  spearmanRho: number;
}

/**
 * Whether one thing rises with another where both have an order (grades, rating scales): more power for "rises with
 * grade" than the chi-square test, which knows no order.
 *
 * Shape    rows and columns in their order; scores are their positions 1, 2, 3, … among those with cases.
 * Missing  not_estimable with fewer than two rows or columns.
 * Source   Mantel 1963; Goodman & Kruskal 1954; Kendall 1945; Agresti, Analysis of Ordinal Categorical Data.
 * @example ordinalAssociation([[2, 4, 13, 3], [2, 6, 22, 4], [0, 1, 15, 8], [0, 3, 13, 8]]).gamma // => 0.3551
 */
export function ordinalAssociation(observed: CountTable): Estimated<OrdinalAssociation> {
  const table = filledTable(observed);
  const { rows, columns, total } = margins(table);
  if (rows.length < 2 || columns.length < 2) return notEstimable;

  const { concordantCount, discordantCount } = pairCounts(table);
  const pairs = (total * (total - 1)) / 2;
  const tied = (sums: number[]): number => sums.reduce((all, count) => all + (count * (count - 1)) / 2, 0);
  const positions = (sums: number[]): number[] => sums.map((_, index) => index + 1);
  const r = correlation(table, positions(rows), positions(columns));
  const linearByLinear = (total - 1) * r * r;
  const decided = concordantCount + discordantCount;
  return {
    linearByLinear,
    p: chiSquareUpperTail(linearByLinear, 1),
    concordantCount,
    discordantCount,
    gamma: decided === 0 ? 0 : (concordantCount - discordantCount) / decided,
    kendallTauB:
      (concordantCount - discordantCount) / Math.sqrt((pairs - tied(rows)) * (pairs - tied(columns))),
    spearmanRho: correlation(table, midRanks(rows), midRanks(columns)),
  };
}

function pairCounts(table: number[][]): { concordantCount: number; discordantCount: number } {
  let [concordantCount, discordantCount] = [0, 0];
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      for (const below of table.slice(row + 1)) {
        for (const [other, otherCount] of below.entries()) {
          if (other > column) concordantCount += count * otherCount;
          if (other < column) discordantCount += count * otherCount;
        }
      }
    }
  }
  return { concordantCount, discordantCount };
}

function midRanks(sums: number[]): number[] {
  let before = 0;
  return sums.map((count) => {
    const rank = before + (count + 1) / 2;
    before += count;
    return rank;
  });
}

/** Pearson's correlation of row and column scores over the cases of a table. */
function correlation(table: number[][], rowScores: number[], columnScores: number[]): number {
  const { rows, columns, total } = margins(table);
  const mean = (scores: number[], sums: number[]): number =>
    scores.reduce((all, score, index) => all + score * at(sums, index), 0) / total;
  const [rowMean, columnMean] = [mean(rowScores, rows), mean(columnScores, columns)];
  const spread = (scores: number[], sums: number[], centre: number): number =>
    scores.reduce((all, score, index) => all + (score - centre) ** 2 * at(sums, index), 0);
  let together = 0;
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      together += count * (at(rowScores, row) - rowMean) * (at(columnScores, column) - columnMean);
    }
  }
  return together / Math.sqrt(spread(rowScores, rows, rowMean) * spread(columnScores, columns, columnMean));
}
