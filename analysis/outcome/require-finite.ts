/**
 * Fails for values that are none: NaN is a cell read wrongly, never a blank.
 *
 * Throws   "… requires finite values".
 * @example requireFinite([0.5, -1], 'figureSpread') // => undefined
 */
export function requireFinite(values: ArrayLike<number>, who: string): void {
  for (let index = 0; index < values.length; index += 1) {
    if (!Number.isFinite(values[index])) throw new RangeError(`${who} requires finite values`);
  }
}
