/**
 * Fails for what no people can be counted by: a negative number, or NaN where a cell was read wrongly.
 *
 * Throws   "… requires counts of 0 or more".
 * @example requireCounts([3, 0], 'scaleStatistics') // => undefined
 */
export function requireCounts(counts: readonly number[], who: string): void {
  if (!counts.every((count) => count >= 0 && count < Infinity)) {
    throw new RangeError(`${who} requires counts of 0 or more`);
  }
}
