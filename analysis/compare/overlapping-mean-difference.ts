import { requireMoments } from '../means/require-moments.ts';
import type { Moments } from '../means/group-moments.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';
import type { Interval } from '../outcome/interval.ts';
import { noAnswers, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { OverlappingPopulation } from './overlapping-difference.ts';

/**
 * Change of a mean between two waves that some respondents answered both times: whoever answers again agrees with
 * themselves, so the change is surer than between strangers.
 *
 * Shape    moments of each wave; overlap: how many respondents are in both and the covariance of their two answers (n - 1),
 *          null where nobody is; population: null for endless ones.      Unit  the scale's own; after less before.
 * Base     answered of each wave.
 * Missing  no_answers where a wave has none; not_estimable where a wave has one answer that stands for more people, where
 *          one respondent is in both, and in finite populations with people in both of whom none answered both.
 * Throws   "overlappingMeanDifference requires an overlap that both waves can hold", "… populations that hold the waves",
 *          "… finite values"; what requireMoments throws.
 * Source   Tam 1984: (1 - f1) V1 + (1 - f2) V2 - 2 (n12/(n1 n2) - N12/(N1 N2)) S12. Waves whose responses cannot be linked
 *          have no S12: overlappingDifference and a correlation that is assumed. Rival: estimateDifference.
 * @example overlappingMeanDifference({ base: 90, mean: 5, variance: 4 }, { base: 80, mean: 6, variance: 4 }, { level: 0.95, overlap: { base: 60, covariance: 2.8 }, population: null }).standardError // => 0.2186
 */
export function overlappingMeanDifference(
  before: Moments,
  after: Moments,
  {
    level,
    overlap,
    population,
  }: {
    level: number;
    overlap: { base: number; covariance: number } | null;
    population: OverlappingPopulation | null;
  },
): Estimated<{
  difference: number;
  standardError: number;
  interval: Interval;
  /** What it would be of two waves of strangers. */
  independentStandardError: number;
}> {
  const who = 'overlappingMeanDifference';
  requireMoments([before, after], who);
  requireFinite(overlap === null ? [] : [overlap.base, overlap.covariance], who);
  const both = overlap === null ? 0 : overlap.base;
  if (!(both >= 0 && both <= Math.min(before.base, after.base, population?.both ?? Infinity))) {
    throw new RangeError(`${who} requires an overlap that both waves can hold`);
  }
  if (population !== null && !holds(population, before.base, after.base)) {
    throw new RangeError(`${who} requires populations that hold the waves`);
  }
  const quantile = normalQuantile((1 + level) / 2);
  if (before.base === 0 || after.base === 0) return noAnswers;
  const first = varianceOfMean(before, population?.before ?? null);
  const second = varianceOfMean(after, population?.after ?? null);
  const byChance = population === null ? 0 : population.both / (population.before * population.after);
  const isUnknown = overlap === null ? byChance > 0 : overlap.base < 2;
  if (first === null || second === null || isUnknown) return notEstimable;
  const covariance =
    overlap === null ? 0 : (overlap.base / (before.base * after.base) - byChance) * overlap.covariance;
  const standardError = Math.sqrt(Math.max(0, first + second - 2 * covariance));
  const difference = after.mean - before.mean;
  const half = quantile * standardError;
  return {
    difference,
    standardError,
    interval: { lower: difference - half, upper: difference + half },
    independentStandardError: Math.sqrt(first + second),
  };
}

/** Whether so many can have answered, of people of whom so many were there both times. */
function holds({ before, after, both }: OverlappingPopulation, ...bases: [number, number]): boolean {
  return (
    bases[0] <= before &&
    bases[1] <= after &&
    both >= 0 &&
    both <= Math.min(before, after) &&
    Math.max(before, after) < Infinity
  );
}

/** Null where one answer stands for others too. */
function varianceOfMean({ base, variance }: Moments, population: number | null): number | null {
  if (base === 1) return population === 1 ? 0 : null;
  return (1 - (population === null ? 0 : base / population)) * (variance / base);
}
