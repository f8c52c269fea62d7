/**
 * Fails for what no people can be counted by, whole or weighted: a number that is negative or without end, or NaN where
 * a cell was read wrongly.
 *
 * Throws   "… requires counts of 0 or more".
 * @example requireCounts([3, 0], 'scaleStatistics') // => undefined
 */
export function requireCounts(counts: ArrayLike<number>, who: string): void {
  for (let index = 0; index < counts.length; index += 1) {
    const count = Number(counts[index]);
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`${who} requires counts of 0 or more`);
  }
}
