import { independenceTest, type IndependenceTest } from '../association/independence-test.ts';
import { at } from '../numeric/at.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from '../tabulate/table.ts';
import { isEstimated, notEstimable, type Estimated } from '../outcome/no-figure.ts';

export interface Representativity {
  responseRate: number;
  /** Standard deviation of the response rate over people. */
  rateDeviation: number;
  /** R-indicator: 1 where all groups answer alike. */
  rIndicator: number;
  coefficientOfVariation: Figure;
  /** No share can be off by more than this because of unequal rates between the groups. */
  largestBias: Figure;
  chiSquare: Figure;
  df: number;
  p: Figure;
  /** Partial indicator of each group: above 0 over-represented, below 0 under-represented. */
  partial: number[];
  /** Share of each group among those who answered less its share of the people. */
  shareGaps: Figure[];
}

/**
 * How alike groups answered (代表性、R指標). Says nothing about differences inside groups; those who did not state
 * their group are not in it, which is to be printed.
 *
 * Shape    head counts and responses by group, in the same order; groups without people are left out of all sums.
 * Missing  not_estimable with fewer than two people; chi-square with fewer than two groups with people, where nobody
 *          or everybody answered, or where a group has more responses than people; what is a share of those who
 *          answered where nobody did.
 * Throws   "representativity requires one head count and one response count per group", "… counts of 0 or more".
 * Source   Schouten, Cobben & Bethlehem 2009, Survey Methodology 35: S² = sum N_g (rho_g - rho)² / (N - 1).
 * @example representativity({ population: [20, 60], responses: [6, 30] }).rIndicator // => 0.8257
 */
export function representativity({
  population,
  responses,
}: {
  population: readonly number[];
  responses: readonly number[];
}): Estimated<Representativity> {
  if (population.length !== responses.length) {
    throw new RangeError('representativity requires one head count and one response count per group');
  }
  requireCounts([...population, ...responses], 'representativity');
  const people = population.reduce((sum, count) => sum + count, 0);
  const answered = population.reduce((sum, count, group) => sum + (count > 0 ? at(responses, group) : 0), 0);
  if (people < 2) return notEstimable;
  const responseRate = answered / people;
  const gaps = population.map((count, group) =>
    count > 0 ? at(responses, group) / count - responseRate : 0,
  );
  const rateDeviation = Math.sqrt(
    gaps.reduce((sum, gap, group) => sum + at(population, group) * gap ** 2, 0) / (people - 1),
  );
  const isAnybody = answered > 0;
  const test = heterogeneity(population, responses);
  return {
    responseRate,
    rateDeviation,
    rIndicator: 1 - 2 * rateDeviation,
    coefficientOfVariation: isAnybody ? rateDeviation / responseRate : notEstimable,
    largestBias: isAnybody ? rateDeviation / responseRate / 2 : notEstimable,
    chiSquare: isEstimated(test) ? test.chiSquare : notEstimable,
    df: population.filter((count) => count > 0).length - 1,
    p: isEstimated(test) ? test.p : notEstimable,
    shareGaps: population.map((count, group) =>
      isAnybody ? (count > 0 ? at(responses, group) : 0) / answered - count / people : notEstimable,
    ),
    partial: gaps.map((gap, group) => gap * Math.sqrt(at(population, group) / people)),
  };
}

/** Answered or not by group, groups with people only. */
function heterogeneity(
  population: readonly number[],
  responses: readonly number[],
): Estimated<IndependenceTest> {
  const table = population.flatMap((count, group) =>
    count > 0 ? [[at(responses, group), count - at(responses, group)]] : [],
  );
  return table.some(([, silent = 0]) => silent < 0) ? notEstimable : independenceTest(table);
}
