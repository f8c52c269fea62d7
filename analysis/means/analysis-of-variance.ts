import { sum } from 'simple-statistics';
import { fUpperTail } from '../numeric/f-upper-tail.ts';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { groupMoments } from './group-moments.ts';
import type { OrderedCounts } from './ordered-counts.ts';

export interface AnalysisOfVariance {
  f: number;
  df1: number;
  df2: number;
  p: number;
  /** Proportion of variance between groups: as observed, and corrected for chance. */
  etaSquared: number;
  omegaSquared: number;
}

/**
 * One-way analysis of variance with equal variances assumed; welchTest, which does not, is the one to print.
 *
 * Shape    empty groups are left out.
 * Missing  not_estimable with fewer than two groups or no case to spare; zero_variance where no group varies.
 * Throws   what groupMoments throws.
 * Source   Fisher; R's oneway.test(var.equal = TRUE); omega squared by Hays.
 * @example analysisOfVariance(orderedCounts([[1, 2, 3], [2, 3, 4], [5, 6, 7]])).f // => 13.0000
 */
export function analysisOfVariance(scale: OrderedCounts): Estimated<AnalysisOfVariance> {
  const groups = groupMoments(scale).filter(({ base }) => base > 0);
  const total = sum(groups.map(({ base }) => base));
  const df1 = groups.length - 1;
  const df2 = total - groups.length;
  if (df1 < 1 || df2 < 1) return notEstimable;
  const grandMean = sum(groups.map(({ base, mean }) => base * mean)) / total;
  const between = sum(groups.map(({ base, mean }) => base * (mean - grandMean) ** 2));
  const within = sum(groups.map(({ base, variance }) => (base - 1) * variance));
  if (within <= 0) return zeroVariance;
  const error = within / df2;
  const f = between / df1 / error;
  return {
    f,
    df1,
    df2,
    p: fUpperTail(f, df1, df2),
    etaSquared: between / (between + within),
    omegaSquared: (between - df1 * error) / (between + within + error),
  };
}
