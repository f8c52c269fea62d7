import { notEstimable } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from '../tabulate/table.ts';

/**
 * n* = n (N - 1) / (N - n): the base that gives, by the formulas for endless populations, the precision that n of N
 * people give.
 *
 * Shape    population null: endless, the base itself.      Unit  respondents, not whole.      Base  answered.
 * Missing  not_estimable for a census, which is as precise as nothing endless can be.
 * Throws   "effectiveBaseOfFinitePopulation requires base <= population", "… counts of 0 or more".
 * Source   Cochran 1977, finite population correction.
 * @example effectiveBaseOfFinitePopulation(200, 6194) // => 206.6400
 */
export function effectiveBaseOfFinitePopulation(base: number, population: number | null): Figure {
  requireCounts([base, population ?? base], 'effectiveBaseOfFinitePopulation');
  if (population === null) return base;
  if (base > population) throw new RangeError('effectiveBaseOfFinitePopulation requires base <= population');
  return base === population ? notEstimable : (base * (population - 1)) / (population - base);
}
