import { normalQuantile } from '../numeric/normal-quantile.ts';

const corrections = {
  /** Endless population: what the table of 標本誤差 in Japanese reports usually prints. */
  none: () => 1,
  /** 1 - n/N. */
  'one-minus-fraction': (base: number, population: number) => 1 - base / population,
  /** (N - n)/(N - 1). */
  'population-minus-one': (base: number, population: number) => (population - base) / (population - 1),
};

/**
 * Half the width of the normal interval of a proportion (標本誤差), for the table of sampling errors.
 *
 * Shape    correction: which finite population correction; there is no usual one, so none is assumed.
 * Unit     proportion.      Base  answered.
 * Throws   "marginOfError knows none, one-minus-fraction and population-minus-one, not …".
 * @example marginOfError({ proportion: 0.5, base: 779, population: 2438 }, { level: 0.95, correction: 'one-minus-fraction' }) // => 0.0290
 */
export function marginOfError(
  { proportion, base, population }: { proportion: number; base: number; population: number },
  { level, correction }: { level: number; correction: keyof typeof corrections },
): number {
  if (!Object.hasOwn(corrections, correction)) {
    throw new RangeError(
      `marginOfError knows none, one-minus-fraction and population-minus-one, not ${correction}`,
    );
  }
  const variance = (proportion * (1 - proportion)) / base;
  return normalQuantile((1 + level) / 2) * Math.sqrt(variance * corrections[correction](base, population));
}
