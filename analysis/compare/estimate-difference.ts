import type { Interval } from '../outcome/interval.ts';
import { normalQuantile } from '../numeric/normal-quantile.ts';
import { normalTwoSided } from '../numeric/normal-two-sided.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure } from '../tabulate/table.ts';

/** A mean, an index or a score with its standard error, whatever design it comes from. */
export interface Estimate {
  value: number;
  standardError: number;
}

/**
 * Change of a mean or an index between two independent waves, from their standard errors.
 *
 * Shape    before, after.      Unit  that of the estimates; difference after - before.
 * Missing  z and p not_estimable where both are censuses (standard error 0): the difference is then exact.
 * Throws   "estimateDifference requires finite values".
 * Source   SE² = SE1² + SE2².
 * @example estimateDifference({ value: 624.685, standardError: 9.5003 }, { value: 662.287, standardError: 9.4089 }, { level: 0.95 }).z // => 2.8122
 */
export function estimateDifference(
  before: Estimate,
  after: Estimate,
  { level }: { level: number },
): { difference: number; standardError: number; z: Figure; p: Figure; interval: Interval } {
  requireFinite(
    [before, after].flatMap(({ value, standardError }) => [value, standardError]),
    'estimateDifference',
  );
  const difference = after.value - before.value;
  const standardError = Math.hypot(before.standardError, after.standardError);
  const z = standardError > 0 ? difference / standardError : notEstimable;
  const half = normalQuantile((1 + level) / 2) * standardError;
  return {
    difference,
    standardError,
    z,
    p: typeof z === 'number' ? normalTwoSided(z) : notEstimable,
    interval: { lower: difference - half, upper: difference + half },
  };
}
