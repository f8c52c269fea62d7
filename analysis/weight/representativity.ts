import { independenceTest } from '../inference/independence-test.ts';
import { isEstimated, notEstimable, type Estimated } from '../outcome/no-figure.ts';

export interface Representativity {
  responseRate: number;
  /** Standard deviation of the response rate over people. */
  rateDeviation: number;
  /** R-indicator: 1 where all groups answer alike. */
  rIndicator: number;
  coefficientOfVariation: number;
  /** No share can be off by more than this because of unequal rates between the groups. */
  largestBias: number;
  chiSquare: number;
  df: number;
  p: number;
  /** Partial indicator of each group: above 0 over-represented, below 0 under-represented. */
  partial: number[];
}

/**
 * How alike groups answered (代表性、R指標). Says nothing about differences inside groups; those who did not state
 * their group are not in it, which is to be printed.
 *
 * Shape    head counts and responses by group, in the same order; groups without people are left out of all sums.
 * Missing  not_estimable with fewer than two groups with people, or where nobody or everybody answered.
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
  const people = population.reduce((sum, count) => sum + count, 0);
  const answered = population.reduce(
    (sum, count, group) => sum + (count > 0 ? (responses[group] ?? 0) : 0),
    0,
  );
  const test = independenceTest(
    population.map((count, group) => {
      const responseCount = count > 0 ? (responses[group] ?? 0) : 0;
      return [responseCount, Math.max(0, count - responseCount)];
    }),
  );
  if (!isEstimated(test) || people < 2) return notEstimable;
  const responseRate = answered / people;
  const gaps = population.map((count, group) =>
    count > 0 ? (responses[group] ?? 0) / count - responseRate : 0,
  );
  const rateDeviation = Math.sqrt(
    gaps.reduce((sum, gap, group) => sum + (population[group] ?? 0) * gap ** 2, 0) / (people - 1),
  );
  return {
    responseRate,
    rateDeviation,
    rIndicator: 1 - 2 * rateDeviation,
    coefficientOfVariation: rateDeviation / responseRate,
    largestBias: rateDeviation / responseRate / 2,
    chiSquare: test.chiSquare,
    df: test.df,
    p: test.p,
    partial: gaps.map((gap, group) => gap * Math.sqrt((population[group] ?? 0) / people)),
  };
}
