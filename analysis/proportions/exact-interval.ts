import { betaQuantile } from '../numeric/beta-quantile.ts';
import type { Interval } from '../outcome/interval.ts';
import { requireProportionCounts, type ProportionCounts } from './require-proportion-counts.ts';

/**
 * Exact binomial interval for a proportion (正確信頼区間): never covers less than the level, wider than it need be.
 *
 * Unit     proportion.      Base  answered; an endless population (finiteExactInterval for a finite one).
 * Throws   "exactInterval requires 0 <= count <= base, base above 0".
 * Source   Clopper & Pearson 1934.
 * @example exactInterval({ count: 3, base: 11 }, { level: 0.95 }).upper // => 0.6097
 */
export function exactInterval(counts: ProportionCounts, { level }: { level: number }): Interval {
  requireProportionCounts(counts, 'exactInterval');
  const { count, base } = counts;
  const tail = (1 - level) / 2;
  return {
    lower: count === 0 ? 0 : betaQuantile(tail, count, base - count + 1),
    upper: count === base ? 1 : betaQuantile(1 - tail, count + 1, base - count),
  };
}
