import { normalQuantile } from '../numeric/normal-quantile.ts';
import type { Interval } from '../outcome/interval.ts';
import { requireProportionCounts, type ProportionCounts } from './require-proportion-counts.ts';

/**
 * The textbook interval p ± z sqrt(p(1-p)/n). Has no width at 0 and at all, and limits outside [0, 1]: for comparing
 * with older reports only; wilsonInterval is the one to print.
 *
 * Unit     proportion.      Base  answered.
 * Throws   "waldInterval requires 0 <= count <= base, base above 0".
 * @example waldInterval({ count: 3, base: 11 }, { level: 0.95 }).lower // => 0.0095
 */
export function waldInterval(counts: ProportionCounts, { level }: { level: number }): Interval {
  requireProportionCounts(counts, 'waldInterval');
  const proportion = counts.count / counts.base;
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((proportion * (1 - proportion)) / counts.base);
  return { lower: proportion - half, upper: proportion + half };
}
