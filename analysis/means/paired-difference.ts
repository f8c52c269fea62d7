import { mean, sampleCorrelation, sampleStandardDeviation } from 'simple-statistics';
import { studentQuantile } from '../numeric/student-quantile.ts';
import { studentTwoSided } from '../numeric/student-two-sided.ts';
import { completePairs } from '../outcome/complete-pairs.ts';
import type { AnswerRow } from '../outcome/complete-rows.ts';
import type { Interval } from '../outcome/interval.ts';
import { noAnswers, notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';

export interface PairedDifference {
  base: number;
  /** After less before. */
  difference: number;
  /** Of the differences. */
  standardDeviation: number;
  t: number;
  df: number;
  p: number;
  interval: Interval;
  /** Of the two answers; zero_variance where one of them is everybody's. */
  correlation: Figure;
  /** The difference in its own standard deviations (d_z). */
  standardised: number;
}

/**
 * Two answers of the same respondents compared by their means (対応のあるt検定).
 *
 * Shape    one place a respondent in either list; null: a blank.      Unit  the scale's own.      Base  those who gave both.
 * Missing  pairs with a blank are left out; no_answers without pairs; not_estimable with one; zero_variance where
 *          everybody changed by the same.
 * Throws   "pairedDifference requires one answer before and one after a respondent", "… finite values".
 * Source   Student 1908; R's t.test(paired = TRUE). Rival: welchDifference where the respondents are others,
 *          signedRankTest for ranks, overlappingMeanDifference where some are the same.
 * @example pairedDifference([4, 6, 7], [5, 6, 9], { level: 0.95 }).t // => 1.7321
 */
export function pairedDifference(
  before: AnswerRow,
  after: AnswerRow,
  { level }: { level: number },
): Estimated<PairedDifference> {
  const pairs = completePairs(before, after, 'pairedDifference');
  const base = pairs.length;
  const quantile = studentQuantile((1 + level) / 2, Math.max(1, base - 1));
  if (base === 0) return noAnswers;
  if (base < 2) return notEstimable;
  const differences = pairs.map(([first, second]) => second - first);
  const difference = mean(differences);
  const standardDeviation = sampleStandardDeviation(differences);
  // Differences of equal steps differ in their last digits (0.3 - 0.2, 0.2 - 0.1): no variation.
  const largest = Math.max(...pairs.flat().map(Math.abs));
  if (standardDeviation <= 10 * Number.EPSILON * largest) return zeroVariance;
  const standardError = standardDeviation / Math.sqrt(base);
  const t = difference / standardError;
  const [firsts, seconds] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
  const varies = [firsts, seconds].every((answers) => new Set(answers).size > 1);
  return {
    base,
    difference,
    standardDeviation,
    t,
    df: base - 1,
    p: studentTwoSided(t, base - 1),
    interval: { lower: difference - quantile * standardError, upper: difference + quantile * standardError },
    correlation: varies ? sampleCorrelation(firsts, seconds) : zeroVariance,
    standardised: difference / standardDeviation,
  };
}
