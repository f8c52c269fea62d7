/**
 * The number at a place of a vector, as `at`: for the innermost loops. A function that is asked of one kind of list alone
 * is several times as fast as one that is asked of every kind.
 *
 * Throws   "place 3 is outside a vector of 2".
 * @example floatAt(Float64Array.of(5, 7), 1) // => 7
 */
export function floatAt(vector: Float64Array, place: number): number {
  const value = vector[place];
  if (value === undefined) throw new RangeError(`place ${place} is outside a vector of ${vector.length}`);
  return value;
}
