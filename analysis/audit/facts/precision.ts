/**
 * How far a printed number may be from the true one; rounding twice is no closer.
 *
 * Unit     of the number itself.
 * @example errorOf(1) // => 0.050000001
 */
export function errorOf(decimals: number): number {
  return 0.5 * 10 ** -decimals + 1e-9;
}

/**
 * The other way round, for numbers worked out from several printed ones: not a whole number of digits.
 *
 * @example decimalsOf(0.05) // => 1
 */
export function decimalsOf(error: number): number {
  return -Math.log10(2 * Math.max(error, 1e-9));
}

/** Digits of what JSON does not round: as good as exact. */
export const unrounded = 9;
