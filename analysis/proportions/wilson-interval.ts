import { normalQuantile } from '../numeric/normal-quantile.ts';
import { effectiveBaseOfFinitePopulation } from './effective-base-of-finite-population.ts';
import type { Interval } from '../outcome/interval.ts';
import { requireProportionCounts, type ProportionCounts } from './require-proportion-counts.ts';

/**
 * Score interval for a proportion (ウィルソンのスコア区間), the one to print. With a population the base is
 * replaced by n* of the finite population; a census has no width.
 *
 * Shape    level in (0, 1); population: eligible people, or null for an endless one. The two answer different
 *          questions (staff of today; the process behind), so there is no default.
 * Unit     proportion.      Base  answered.
 * Throws   "wilsonInterval requires 0 <= count <= base, base above 0".
 * Source   Wilson 1927; rival: Wald, Clopper-Pearson.
 * @example wilsonInterval({ count: 3, base: 11 }, { level: 0.95, population: null }).lower // => 0.0975
 * @example wilsonInterval({ count: 3, base: 11 }, { level: 0.95, population: 12 }).upper // => 0.3582
 */
export function wilsonInterval(
  counts: ProportionCounts,
  { level, population }: { level: number; population: number | null },
): Interval {
  requireProportionCounts(counts, 'wilsonInterval');
  const proportion = counts.count / counts.base;
  const base = effectiveBaseOfFinitePopulation(counts.base, population);
  if (typeof base !== 'number') return { lower: proportion, upper: proportion };
  const z = normalQuantile((1 + level) / 2);
  const spread = (z * z) / base;
  const centre = (proportion + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((proportion * (1 - proportion)) / base + spread / (4 * base));
  return {
    lower: counts.count === 0 ? 0 : centre - half,
    upper: counts.count === counts.base ? 1 : centre + half,
  };
}
