/**
 * Fails for what is no probability strictly between 0 and 1: a level of 95 instead of 0.95 would print as NaN.
 *
 * Throws   "… requires a level or probability between 0 and 1".
 * @example requireProbability(0.975, 'normalQuantile') // => undefined
 */
export function requireProbability(p: number, who: string): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`${who} requires a level or probability between 0 and 1`);
}
