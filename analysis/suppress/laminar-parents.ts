/**
 * The smallest set around each of some sets of which any two hold one another or have nothing in common.
 *
 * Shape    one result per set, in order: the position of the set around it, -1 for none; of equal sets the earlier is
 *          around the later. null where two sets overlap in a part of both.
 * @example laminarParents([new Set([1, 2, 3]), new Set([1]), new Set([1, 2])]) // => [-1, 2, 0]
 * @example laminarParents([new Set([1, 2]), new Set([2, 3])]) // => null
 */
export function laminarParents(sets: readonly ReadonlySet<number>[]): number[] | null {
  const bySize = [...sets.entries()].toSorted(([a, one], [b, other]) => other.size - one.size || a - b);
  const parents: number[] = [];
  for (const [place, [index, set]] of bySize.entries()) {
    parents[index] = -1;
    for (const [around, larger] of bySize.slice(0, place)) {
      const common = [...set].filter((member) => larger.has(member)).length;
      // Later ones are smaller: the last that holds the set is the smallest.
      if (common === set.size) parents[index] = around;
      else if (common > 0) return null;
    }
  }
  return parents;
}
