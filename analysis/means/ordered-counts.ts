/**
 * One scale over groups: how many of each group have each value. What all comparisons of scales are made of: a
 * million cases are as short as ten values.
 */
export interface OrderedCounts {
  /** Distinct values, ascending. */
  values: number[];
  /** One row a group, one count a value. */
  counts: number[][];
}

/**
 * Groups of values as counts by value.
 *
 * Shape    one list of values a group; order within a group does not matter.
 * Throws   "orderedCounts requires finite values".
 * @example orderedCounts([[3, 1, 3], [2]]) // => { values: [1, 2, 3], counts: [[1, 0, 2], [0, 1, 0]] }
 */
export function orderedCounts(groups: readonly ArrayLike<number>[]): OrderedCounts {
  const lists = groups.map((group) => Float64Array.from(group));
  if (!lists.every((list) => list.every((value) => Number.isFinite(value)))) {
    throw new RangeError('orderedCounts requires finite values');
  }
  const values = [...new Set(lists.flatMap((list) => [...list]))].toSorted((a, b) => a - b);
  const counts = lists.map((list) => {
    const counted = new Map(values.map((value) => [value, 0]));
    for (const value of list) counted.set(value, Number(counted.get(value)) + 1);
    return [...counted.values()];
  });
  return { values, counts };
}
