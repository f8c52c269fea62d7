/**
 * Fails for values that are none: NaN is a cell read wrongly, never a blank.
 *
 * Throws   "… requires finite values".
 * @example requireFinite([0.5, -1], 'figureSpread') // => undefined
 */
export function requireFinite(values: readonly number[], who: string): void {
  if (!values.every(Number.isFinite)) throw new RangeError(`${who} requires finite values`);
}
