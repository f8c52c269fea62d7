/**
 * n* = n (N - 1) / (N - n): the base that gives, by the formulas for endless populations, the precision that n of N
 * people give. Endless for a census.
 *
 * Shape    population null: endless, the base itself.      Unit  respondents, not whole.      Base  answered.
 * Throws   "effectiveBaseOfFinitePopulation requires base <= population".
 * Source   Cochran 1977, finite population correction.
 * @example effectiveBaseOfFinitePopulation(200, 6194) // => 206.6400
 */
export function effectiveBaseOfFinitePopulation(base: number, population: number | null): number {
  if (population === null) return base;
  if (base > population) throw new RangeError('effectiveBaseOfFinitePopulation requires base <= population');
  return base === population ? Infinity : (base * (population - 1)) / (population - base);
}
