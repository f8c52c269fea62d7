import { normalQuantile } from '../numeric/normal-quantile.ts';
import { normalUpperTail } from '../numeric/normal-upper-tail.ts';
import type { Interval } from '../outcome/interval.ts';
import { requireFinite } from '../outcome/require-finite.ts';

/** An estimate with its interval at a level. */
export interface UncertainEstimate extends Interval {
  estimate: number;
  level: number;
}

/**
 * How probable it is that an indicator is at its target or beyond, when those who answered are taken as drawn by chance
 * (到達している確率). It is read from the interval: the limit on the side of the target lies z of its level from the
 * estimate (1.96 at 95 %), so the target lies (estimate - target) / (estimate - limit) · z from it, and the probability
 * is the share of the normal distribution up to there. Where a limit of a 95 % interval lies on the target it is
 * exactly 97.5 % (or 2.5 %), so that it never says another thing than the interval. Values that the estimate does not
 * exclude count alike beforehand (a flat prior); the target is taken as exact, a path from a measured baseline too.
 *
 * Shape    direction: which side is good.      Unit  probability.
 * Missing  an interval of no width (a census, a count): 1 or 0, by the estimate.
 * Throws   "reachProbability requires finite values", what normalQuantile throws.
 * Source   normal approximation on either side of an interval that need not be symmetric; rival: `targetTest`, the p of
 *          the opposite question.
 * @example reachProbability({ estimate: 0.815, lower: 0.7565, upper: 0.862, level: 0.95 }, 0.7565, 'at_least') // => 0.9750
 * @example reachProbability({ estimate: 0.815, lower: 0.7565, upper: 0.862, level: 0.95 }, 0.8, 'at_least') // => 0.6924
 */
export function reachProbability(
  { estimate, lower, upper, level }: UncertainEstimate,
  target: number,
  direction: 'at_least' | 'at_most',
): number {
  requireFinite([estimate, lower, upper, target], 'reachProbability');
  const lead = direction === 'at_least' ? estimate - target : target - estimate;
  const room = target <= estimate ? estimate - lower : upper - estimate;
  if (room === 0) return lead >= 0 ? 1 : 0;
  return normalUpperTail((-lead / room) * normalQuantile((1 + level) / 2));
}
