import { normalQuantile } from '../numeric/normal-quantile.ts';
import type { Interval } from '../outcome/interval.ts';
import { requireProportionCounts, type ProportionCounts } from './require-proportion-counts.ts';

/**
 * The Wald interval after adding z²/2 respondents with and as many without the property: simple, close to Wilson's,
 * may reach below 0 or above 1.
 *
 * Unit     proportion.      Base  answered.
 * Throws   "agrestiCoullInterval requires 0 <= count <= base, base above 0".
 * Source   Agresti & Coull 1998.
 * @example agrestiCoullInterval({ count: 3, base: 11 }, { level: 0.95 }).lower // => 0.0920
 */
export function agrestiCoullInterval(counts: ProportionCounts, { level }: { level: number }): Interval {
  requireProportionCounts(counts, 'agrestiCoullInterval');
  const z = normalQuantile((1 + level) / 2);
  const base = counts.base + z * z;
  const proportion = (counts.count + (z * z) / 2) / base;
  const half = z * Math.sqrt((proportion * (1 - proportion)) / base);
  return { lower: proportion - half, upper: proportion + half };
}
