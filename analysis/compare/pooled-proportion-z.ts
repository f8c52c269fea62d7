import { requireProportionCounts, type ProportionCounts } from '../proportions/require-proportion-counts.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';

/**
 * Standard normal statistic of the difference of two proportions, after - before, from the pooled proportion.
 *
 * Base     that of each proportion; populations without end.
 * Missing  not_estimable where a base is 0 or nothing varies.
 * Throws   what requireProportionCounts throws.
 * @example pooledProportionZ({ count: 249, base: 779 }, { count: 331, base: 912 }) // => 1.8695
 */
export function pooledProportionZ(before: ProportionCounts, after: ProportionCounts): Figure {
  if (before.base === 0 || after.base === 0) return notEstimable;
  requireProportionCounts(before, 'pooledProportionZ');
  requireProportionCounts(after, 'pooledProportionZ');
  const pooled = (before.count + after.count) / (before.base + after.base);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.base + 1 / after.base));
  return error > 0 ? (after.count / after.base - before.count / before.base) / error : notEstimable;
}
