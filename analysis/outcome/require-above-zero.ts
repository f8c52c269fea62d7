/**
 * Fails for what cannot be degrees of freedom or the shape of a distribution.
 *
 * Throws   "… requires finite numbers above 0".
 * @example requireAboveZero([9, 0.5], 'fUpperTail') // => undefined
 */
export function requireAboveZero(numbers: readonly number[], who: string): void {
  if (!numbers.every((number) => number > 0 && number < Infinity)) {
    throw new RangeError(`${who} requires finite numbers above 0`);
  }
}
