import { normalQuantile } from '../numeric/normal-quantile.ts';
import { normalTwoSided } from '../numeric/normal-two-sided.ts';
import type { Interval } from '../outcome/interval.ts';
import { proportionStandardError } from '../proportions/proportion-standard-error.ts';
import type { ProportionCounts } from '../proportions/require-proportion-counts.ts';
import { wilsonInterval } from '../proportions/wilson-interval.ts';
import { pooledProportionZ } from './pooled-proportion-z.ts';
import { noAnswers, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';

/** One wave's count and base, with the eligible people it stands for (null: an endless population). */
export interface WaveProportion extends ProportionCounts {
  population: number | null;
}

export interface ProportionDifference {
  before: number;
  after: number;
  /** after - before, from unrounded proportions. */
  difference: number;
  /** not_estimable where one respondent stands for more people. */
  standardError: Figure;
  /** Endless populations: from the pooled proportion; finite ones: difference over its standard error. */
  z: Figure;
  p: Figure;
  wald: Estimated<Interval>;
  /** Newcombe's hybrid of two Wilson intervals: the one to print. */
  newcombe: Interval;
  /** Size of the difference on the arcsine scale. */
  cohensH: number;
}

/**
 * Change of a proportion between two independent anonymous waves (前回調査比). The same people answer in both, but
 * nobody knows who: the interval of independent waves is on the safe side (overlappingDifference says how much).
 *
 * Unit     proportion.      Base  answered of each wave.
 * Missing  no_answers where a wave has none; z not_estimable where nothing varies.
 * Throws   "proportionDifference requires both waves with a population, or neither".
 * Source   Newcombe 1998, method 10; Cohen 1988.
 * @example proportionDifference({ count: 249, base: 779, population: null }, { count: 331, base: 912, population: null }, { level: 0.95 }).newcombe.upper // => 0.0882
 */
export function proportionDifference(
  before: WaveProportion,
  after: WaveProportion,
  { level }: { level: number },
): Estimated<ProportionDifference> {
  if ((before.population === null) !== (after.population === null)) {
    throw new RangeError('proportionDifference requires both waves with a population, or neither');
  }
  if (before.base === 0 || after.base === 0) return noAnswers;
  const [p1, p2] = [before.count / before.base, after.count / after.base];
  const difference = p2 - p1;
  const errors = [proportionStandardError(before, before), proportionStandardError(after, after)];
  const known = errors.filter((error) => typeof error === 'number');
  const standardError = known.length === 2 ? Math.hypot(...known) : notEstimable;
  const z = before.population === null ? pooledProportionZ(before, after) : ratio(difference, standardError);
  const first = wilsonInterval(before, { level, population: before.population });
  const second = wilsonInterval(after, { level, population: after.population });
  return {
    before: p1,
    after: p2,
    difference,
    standardError,
    z,
    p: typeof z === 'number' ? normalTwoSided(z) : notEstimable,
    wald: waldAround(difference, standardError, level),
    newcombe: {
      lower: difference - Math.hypot(p2 - second.lower, first.upper - p1),
      upper: difference + Math.hypot(second.upper - p2, p1 - first.lower),
    },
    cohensH: 2 * Math.asin(Math.sqrt(p2)) - 2 * Math.asin(Math.sqrt(p1)),
  };
}

function ratio(difference: number, error: Figure): Figure {
  return typeof error === 'number' && error > 0 ? difference / error : notEstimable;
}

function waldAround(difference: number, standardError: Figure, level: number): Estimated<Interval> {
  if (typeof standardError !== 'number') return notEstimable;
  const half = normalQuantile((1 + level) / 2) * standardError;
  return { lower: difference - half, upper: difference + half };
}
