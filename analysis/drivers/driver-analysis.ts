import { at } from '../numeric/at.ts';
import { requireProbability } from '../numeric/require-probability.ts';
import type { Interval } from '../outcome/interval.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { ItemValues } from '../reliability/item-covariances.ts';
import { isEstimated } from '../outcome/no-figure.ts';
import { driverData } from './driver-data.ts';
import { explainedShares } from './explained-shares.ts';
import { regression, type Regression } from './regression.ts';
import { relativeWeights } from './relative-weights.ts';
import { shareIntervals } from './share-intervals.ts';

/** Fewer cases a driver than this and the weights are noise. */
const casesPerDriver = 10;

export interface Driver {
  /** Position in the list that was given. */
  driver: number;
  zeroOrder: number;
  varianceInflation: number;
  /** Share of the outcome's variance, and of what all drivers together explain. */
  relativeWeight: number;
  relativeShare: number;
  /** Bootstrap interval of relativeShare. */
  relativeShareInterval: Interval;
}

export interface DriverAnalysis {
  base: number;
  regression: Regression;
  drivers: Driver[];
  /** Drivers left out because they do not vary. */
  constant: number[];
}

/** Why no drivers are shown, with the drivers it is about. */
export type NoDrivers =
  | { status: 'not_estimable'; reason: 'too_few_cases'; base: number; required: number }
  | { status: 'not_estimable'; reason: 'identical_drivers'; pairs: [number, number][] }
  | { status: 'not_estimable'; reason: 'singular' }
  | { status: 'zero_variance' };

/**
 * Which items go with an outcome most (キードライバー分析): relative importance with bootstrap intervals. Says what
 * goes together, not what causes what. Items of an index must not predict that index.
 *
 * Shape    outcome and drivers over the same cases; the same seed gives the same intervals.
 * Base     cases that answered everything (`base`), at least ten a driver.
 * Missing  tagged reasons, naming identical drivers; constant drivers are left out and named.
 * Throws   "driverAnalysis requires a level or probability between 0 and 1", "… whole numbers of 0 or more" for rounds and
 *          seed; what driverData throws.
 * Source   Johnson 2000; bootstrap percentile intervals.
 * @example driverAnalysis([1, 2, 3, null], [[1, 2, 2, 1]], { level: 0.95, rounds: 100, seed: 1 }) // => { status: 'not_estimable', reason: 'too_few_cases', base: 3, required: 10 }
 */
export function driverAnalysis(
  outcome: ItemValues,
  drivers: readonly ItemValues[],
  { level, rounds, seed }: { level: number; rounds: number; seed: number },
): DriverAnalysis | NoDrivers {
  requireProbability(level, 'driverAnalysis');
  requireWhole([rounds, seed], 'driverAnalysis');
  const data = driverData(outcome, drivers);
  const base = data.outcome.length;
  const required = casesPerDriver * Math.max(1, data.used.length);
  if (data.duplicate.length > 0) {
    return { status: 'not_estimable', reason: 'identical_drivers', pairs: data.duplicate };
  }
  if (base < required) return { status: 'not_estimable', reason: 'too_few_cases', base, required };
  if (new Set(data.outcome).size < 2 || data.used.length === 0) return { status: 'zero_variance' };
  const fitted = regression(data);
  const weights = relativeWeights(data);
  if (!isEstimated(fitted) || !isEstimated(weights)) return { status: 'not_estimable', reason: 'singular' };
  const intervals = shareIntervals(data, { level, rounds, seed });
  const shares = explainedShares(weights);
  return {
    base,
    regression: fitted,
    constant: data.constant,
    drivers: data.used.map((driver, index) => ({
      driver,
      zeroOrder: at(fitted.zeroOrder, index),
      varianceInflation: at(fitted.varianceInflation, index),
      relativeWeight: at(weights, index),
      relativeShare: at(shares, index),
      relativeShareInterval: intervals[index] ?? { lower: 0, upper: 1 },
    })),
  };
}
