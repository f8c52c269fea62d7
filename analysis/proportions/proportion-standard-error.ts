import { notEstimable } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from '../tabulate/table.ts';
import { requireProportionCounts, type ProportionCounts } from './require-proportion-counts.ts';

/**
 * Standard error of a proportion. Endless population: sqrt(p(1-p)/n). Finite: the unbiased
 * sqrt((1-f) p(1-p)/(n-1)), f = n/N.
 *
 * Shape    population: eligible people, or null for an endless one.      Unit  proportion.      Base  answered.
 * Missing  not_estimable for one respondent of a finite population, unless that is all of it.
 * Throws   "proportionStandardError requires 0 <= count <= base, base above 0", "… counts of 0 or more".
 * Source   Cochran 1977, section 3.2.
 * @example proportionStandardError({ count: 163, base: 200 }, { population: 6194 }) // => 0.0271
 */
export function proportionStandardError(
  counts: ProportionCounts,
  { population }: { population: number | null },
): Figure {
  requireProportionCounts(counts, 'proportionStandardError');
  requireCounts([population ?? counts.base], 'proportionStandardError');
  const { base } = counts;
  const proportion = counts.count / base;
  const variance = proportion * (1 - proportion);
  if (population === null) return Math.sqrt(variance / base);
  if (base >= population) return 0;
  if (base === 1) return notEstimable;
  return Math.sqrt(((1 - base / population) * variance) / (base - 1));
}
