/**
 * The whole number at a place of a list, as `at`: for the innermost loops, as `floatAt`.
 *
 * Throws   "place 3 is outside a list of 2".
 * @example intAt(Int32Array.of(5, 7), 1) // => 7
 */
export function intAt(list: Int32Array, place: number): number {
  const value = list[place];
  if (value === undefined) throw new RangeError(`place ${place} is outside a list of ${list.length}`);
  return value;
}
