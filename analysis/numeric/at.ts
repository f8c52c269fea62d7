/**
 * The entry of a list at a place that it must have. A default instead would turn an index error into a figure.
 *
 * Throws   "place 3 is outside a list of 2".
 * @example at([5, 7], 1) // => 7
 */
export function at<T>(list: ArrayLike<T>, index: number): T {
  if (!(index >= 0 && index < list.length)) {
    throw new RangeError(`place ${index} is outside a list of ${list.length}`);
  }
  return list[index] as T;
}
