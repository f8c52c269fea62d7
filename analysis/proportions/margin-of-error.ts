import { normalQuantile } from '../numeric/normal-quantile.ts';
import { requireCounts } from '../outcome/require-counts.ts';

const corrections = {
  /** Endless population: what the table of 標本誤差 in Japanese reports usually prints. */
  none: () => 1,
  /** 1 - n/N. */
  'one-minus-fraction': (base: number, population: number) => 1 - base / population,
  /** (N - n)/(N - 1). */
  'population-minus-one': (base: number, population: number) =>
    base === population ? 0 : (population - base) / (population - 1),
};

/**
 * Half the width of the normal interval of a proportion (標本誤差), for the table of sampling errors.
 *
 * Shape    population: eligible people; null with the correction `none` only. correction: which finite population
 *          correction; there is no usual one, so none is assumed.
 * Unit     proportion; a census has 0 by either correction.      Base  answered.
 * Throws   "marginOfError knows none, one-minus-fraction and population-minus-one, not …", "marginOfError requires a
 *          proportion", "… a base above 0 and at most the population", "… a population for this correction",
 *          "… counts of 0 or more".
 * Source   z sqrt(p(1-p)/n) times the root of the correction; Cochran 1977.
 * @example marginOfError({ proportion: 0.5, base: 779, population: 2438 }, { level: 0.95, correction: 'one-minus-fraction' }) // => 0.0290
 * @example marginOfError({ proportion: 0.5, base: 779, population: null }, { level: 0.95, correction: 'none' }) // => 0.0351
 */
export function marginOfError(
  { proportion, base, population }: { proportion: number; base: number; population: number | null },
  { level, correction }: { level: number; correction: keyof typeof corrections },
): number {
  if (!Object.hasOwn(corrections, correction)) {
    throw new RangeError(
      `marginOfError knows none, one-minus-fraction and population-minus-one, not ${correction}`,
    );
  }
  if (!(proportion >= 0 && proportion <= 1)) throw new RangeError('marginOfError requires a proportion');
  requireCounts([base, population ?? base], 'marginOfError');
  if (!(base > 0 && base <= (population ?? Infinity))) {
    throw new RangeError('marginOfError requires a base above 0 and at most the population');
  }
  if (population === null && correction !== 'none') {
    throw new RangeError('marginOfError requires a population for this correction');
  }
  const variance = (proportion * (1 - proportion)) / base;
  const factor = corrections[correction](base, population ?? Infinity);
  return normalQuantile((1 + level) / 2) * Math.sqrt(variance * factor);
}
