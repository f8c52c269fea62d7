import type { Interval } from '../outcome/interval.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireProportionCounts, type ProportionCounts } from './require-proportion-counts.ts';

/**
 * What the proportion among all eligible people must lie between if nothing at all is assumed of those who did not
 * answer: all of them without the property, and all with it. Worth one line in every note on method.
 *
 * Shape    population: eligible people.      Unit  proportion.      Base  eligible.
 * Throws   "manskiBounds requires base <= population", "… counts of 0 or more"; what requireProportionCounts throws.
 * Source   Manski 1989, worst-case bounds.
 * @example manskiBounds({ count: 249, base: 779 }, { population: 2438 }).upper // => 0.7826
 */
export function manskiBounds(counts: ProportionCounts, { population }: { population: number }): Interval {
  requireProportionCounts(counts, 'manskiBounds');
  const { count, base } = counts;
  requireCounts([population], 'manskiBounds');
  if (base > population) throw new RangeError('manskiBounds requires base <= population');
  return { lower: count / population, upper: (count + population - base) / population };
}
