/** A linear combination: one whole coefficient for each thing combined. */
export type Combination = bigint[];

export interface Sweep<Place> {
  /** Basis of all combinations of the given ones that are zero at every place. */
  vanishing: Combination[];
  /** The places that mattered, each with a combination that is not zero there and zero at the pivot places before it. */
  pivots: { place: Place; combination: Combination }[];
}

/**
 * Gaussian elimination in whole numbers, place after place: what is left of a space of combinations when it must be
 * zero at each of them. Exact: fractions are cleared, and coefficients keep no common divisor, so that they stay
 * small. Stops reading places when nothing is left.
 *
 * Shape    basis: independent combinations of equal length; valueAt: linear in its first argument.
 * Source   fraction-free elimination, Bareiss 1968, in the simpler form with division by the common divisor.
 * @example sweep([[1n, 0n], [0n, 1n]], [[1n, 2n]], ([x, y], [a, b]) => x * a + y * b).vanishing // => [[-2n, 1n]]
 */
export function sweep<Place>(
  basis: Combination[],
  places: Iterable<Place>,
  valueAt: (combination: Combination, place: Place) => bigint,
): Sweep<Place> {
  let vanishing = basis;
  const pivots: Sweep<Place>['pivots'] = [];
  for (const place of places) {
    if (vanishing.length === 0) break;
    const values = vanishing.map((combination) => valueAt(combination, place));
    const pivotIndex = values.findIndex((value) => value !== 0n);
    const pivot = vanishing[pivotIndex];
    const pivotValue = values[pivotIndex];
    if (pivot === undefined || pivotValue === undefined) continue;
    pivots.push({ place, combination: pivot });
    vanishing = vanishing.flatMap((combination, index) => {
      const value = values[index] ?? 0n;
      if (index === pivotIndex) return [];
      if (value === 0n) return [combination];
      return [withoutDivisor(combination.map((x, k) => x * pivotValue - (pivot[k] ?? 0n) * value))];
    });
  }
  return { vanishing, pivots };
}

function withoutDivisor(combination: Combination): Combination {
  const divisor = combination.reduce(commonDivisor, 0n);
  return divisor > 1n ? combination.map((x) => x / divisor) : combination;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
