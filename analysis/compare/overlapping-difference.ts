import type { Interval } from '../outcome/interval.ts';
import { requireProportionCounts, type ProportionCounts } from '../proportions/require-proportion-counts.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';
import { noAnswers, notEstimable, type Estimated } from '../outcome/no-figure.ts';

/** Eligible people before, after, and in both waves. */
export interface OverlappingPopulation {
  before: number;
  after: number;
  both: number;
}

/**
 * Sensitivity of a change to something nobody can know without linking: how many people answered both waves, and how
 * much they agree with themselves. The interval of independent waves (proportionDifference) is the one to print; this
 * says how cautious it is.
 *
 * Shape    overlapCount: respondents in both waves, at most min(n1, n2, people in both); correlation of a person's two
 *          answers, for example 0.3 and 0.6; population: null for endless ones, where no one is in both by chance.
 * Unit     proportion; difference after - before.      Base  answered of each wave.
 * Missing  no_answers where a wave has none; not_estimable where one respondent stands for more people.
 * Throws   "overlappingDifference requires an overlap that both waves can hold", "… a correlation between -1 and 1",
 *          "… populations that hold the waves"; what requireProportionCounts throws.
 * Source   Tam 1984: V1 + V2 - 2 (n12/(n1 n2) - N12/(N1 N2)) S12, where V is the variance of proportionStandardError
 *          and S12 the correlation times both deviations; endless populations have no second term.
 * @example overlappingDifference({ count: 249, base: 779 }, { count: 331, base: 912 }, { level: 0.95, overlapCount: 779, correlation: 0.6, population: null }).standardError // => 0.0154
 * @example overlappingDifference({ count: 249, base: 779 }, { count: 331, base: 912 }, { level: 0.95, overlapCount: 291, correlation: 0.6, population: { before: 2438, after: 2460, both: 2300 } }).standardError // => 0.0185
 */
export function overlappingDifference(
  before: ProportionCounts,
  after: ProportionCounts,
  {
    level,
    overlapCount,
    correlation,
    population,
  }: { level: number; overlapCount: number; correlation: number; population: OverlappingPopulation | null },
): Estimated<{ difference: number; standardError: number; interval: Interval }> {
  if (before.base === 0 || after.base === 0) return noAnswers;
  requireProportionCounts(before, 'overlappingDifference');
  requireProportionCounts(after, 'overlappingDifference');
  if (!(
    overlapCount >= 0 && overlapCount <= Math.min(before.base, after.base, population?.both ?? Infinity)
  )) {
    throw new RangeError('overlappingDifference requires an overlap that both waves can hold');
  }
  if (!(Math.abs(correlation) <= 1)) {
    throw new RangeError('overlappingDifference requires a correlation between -1 and 1');
  }
  const isHeld = ({ before: first, after: second, both }: OverlappingPopulation): boolean =>
    before.base <= first &&
    after.base <= second &&
    both <= Math.min(first, second) &&
    Math.max(first, second) < Infinity;
  if (population !== null && !isHeld(population)) {
    throw new RangeError('overlappingDifference requires populations that hold the waves');
  }
  const first = spreadOf(before, population?.before ?? null);
  const second = spreadOf(after, population?.after ?? null);
  if (first === null || second === null) return notEstimable;
  const byChance = population === null ? 0 : population.both / (population.before * population.after);
  const covariance =
    (overlapCount / (before.base * after.base) - byChance) *
    correlation *
    Math.sqrt(first.variance * second.variance);
  const standardError = Math.sqrt(Math.max(0, first.ofMean + second.ofMean - 2 * covariance));
  const half = normalQuantile((1 + level) / 2) * standardError;
  const difference = after.count / after.base - before.count / before.base;
  return { difference, standardError, interval: { lower: difference - half, upper: difference + half } };
}

/** Variance of the answers and of their proportion, as in proportionStandardError; null where it cannot be known. */
function spreadOf(
  { count, base }: ProportionCounts,
  population: number | null,
): { variance: number; ofMean: number } | null {
  const proportion = count / base;
  const plain = proportion * (1 - proportion);
  if (population === null) return { variance: plain, ofMean: plain / base };
  if (base === 1) return population === 1 ? { variance: 0, ofMean: 0 } : null;
  const variance = (plain * base) / (base - 1);
  return { variance, ofMean: (1 - base / population) * (variance / base) };
}
