import { hypergeometricUpperTail } from '../numeric/hypergeometric-upper-tail.ts';
import { requireProbability } from '../numeric/require-probability.ts';
import type { Interval } from '../outcome/interval.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { requireProportionCounts, type ProportionCounts } from './require-proportion-counts.ts';

/**
 * Exact interval for how many of a finite population have a property, from those who answered: the smallest and the
 * largest number under which what was seen is not too unlikely (each tail above (1 - level)/2).
 *
 * Shape    population: eligible people.      Unit  people (`lowerCount`, `upperCount`) and proportion of them.
 * Base     answered, drawn from the population without replacement. A census has no width.
 * Throws   "finiteExactInterval requires base <= population", "… whole numbers of 0 or more", "… a level or probability
 *          between 0 and 1"; what requireProportionCounts throws.
 * Source   Buonaccorsi 1987, inversion of the hypergeometric test.
 * @example finiteExactInterval({ count: 3, base: 11 }, { level: 0.95, population: 12 }).upperCount // => 4
 */
export function finiteExactInterval(
  counts: ProportionCounts,
  { level, population }: { level: number; population: number },
): Interval & { lowerCount: number; upperCount: number } {
  requireProportionCounts(counts, 'finiteExactInterval');
  const { count, base } = counts;
  requireWhole([count, base, population], 'finiteExactInterval');
  requireProbability(level, 'finiteExactInterval');
  if (base > population) throw new RangeError('finiteExactInterval requires base <= population');
  const tail = (1 - level) / 2;
  const least = count;
  const most = population - (base - count);
  const reachesUp = (marked: number): boolean =>
    hypergeometricUpperTail(count, { population, marked, drawn: base }) > tail;
  // The other tail is the same one for those without the property.
  const reachesDown = (marked: number): boolean =>
    hypergeometricUpperTail(base - count, { population, marked: population - marked, drawn: base }) > tail;
  const lowerCount = firstWhere(least, most, reachesUp);
  const upperCount = most + least - firstWhere(least, most, (marked) => reachesDown(most + least - marked));
  return { lowerCount, upperCount, lower: lowerCount / population, upper: upperCount / population };
}

/** Bisection: `holds` is false up to some number and true from it on. */
function firstWhere(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
