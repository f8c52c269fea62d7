import gammaln from '@stdlib/math-base-special-gammaln';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import type { Moments } from './group-moments.ts';
import { requireMoments } from './require-moments.ts';

/**
 * Difference of two means in standard deviations: Cohen's d by the pooled deviation, and Hedges' g, which takes out
 * the bias of small samples.
 *
 * Shape    correction `exact`: by the gamma function; `approximate`: 1 - 3/(4 df - 1).
 * Missing  not_estimable with fewer than three cases; zero_variance where neither group varies.
 * Throws   what requireMoments throws.
 * Source   Cohen 1988; Hedges 1981.
 * @example standardisedDifference({ base: 10, mean: 5, variance: 4 }, { base: 20, mean: 4, variance: 1 }, { correction: 'exact' }).cohensD // => 0.7135
 */
export function standardisedDifference(
  first: Moments,
  second: Moments,
  { correction }: { correction: 'exact' | 'approximate' },
): Estimated<{ cohensD: number; hedgesG: number }> {
  requireMoments([first, second], 'standardisedDifference');
  const df = first.base + second.base - 2;
  if (df < 1 || first.base === 0 || second.base === 0) return notEstimable;
  const pooled = ((first.base - 1) * first.variance + (second.base - 1) * second.variance) / df;
  if (pooled <= 0) return zeroVariance;
  const cohensD = (first.mean - second.mean) / Math.sqrt(pooled);
  const factor =
    correction === 'approximate'
      ? 1 - 3 / (4 * df - 1)
      : Math.exp(gammaln(df / 2) - gammaln((df - 1) / 2)) / Math.sqrt(df / 2);
  return { cohensD, hedgesG: cohensD * factor };
}
