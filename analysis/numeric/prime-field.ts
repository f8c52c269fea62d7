import { requireFinite } from '../outcome/require-finite.ts';

/**
 * The prime that combinations are reckoned by: below 2 to the 26th, so that a product of two residues is exact. A
 * combination in whole numbers with few respondents, freed of common divisors, has no more of them by this prime: so
 * "there is none" by it holds for whole numbers too, and a false alarm only hides more.
 */
export const prime = 67_108_859;

/**
 * What a residue has to be multiplied with to give 1.
 *
 * Shape    residue: a whole number that the prime does not divide.
 * @example inverseOf(2) // => 33554430
 */
export function inverseOf(residue: number): number {
  requireFinite([residue], 'inverseOf');
  let [r0, r1, s0, s1] = [prime, residueOf(residue), 0, 1];
  while (r1 > 0) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  return residueOf(s0);
}

/**
 * A whole number as a residue from 0.
 *
 * @example residueOf(-1) // => 67108858
 */
export function residueOf(value: number): number {
  requireFinite([value], 'residueOf');
  return ((value % prime) + prime) % prime;
}
