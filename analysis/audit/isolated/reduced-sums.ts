import { at } from '../../numeric/at.ts';

/** A combination of printed sums: what it is made of, and which multiple of each group it holds. */
export interface Combination {
  /** By group, without zeros. */
  parts: Map<string, number>;
  /** By place among the sums, without zeros. */
  sums: Map<number, number>;
}

const tolerance = 1e-9;

/**
 * Sums of groups in reduced row echelon form: as few groups in each as combining them allows.
 *
 * Shape    parts of each sum, in the order of their first mention; the combinations in the order of the group that each has
 *          alone.
 * Source   Gauss-Jordan elimination on sparse rows, short sums first: those of groups within groups stay short.
 * @example reducedSums([['a', 'b', 'c'], ['b']]).map(({ parts, sums }) => [[...parts], [...sums]])
 *   // => [[[['a', 1], ['c', 1]], [[0, 1], [1, -1]]], [[['b', 1]], [[1, 1]]]]
 */
export function reducedSums(sums: readonly (readonly string[])[]): Combination[] {
  const order = new Map([...new Set(sums.flat())].map((part, place) => [part, place]));
  const placeOf = (part: string): number => order.get(part) ?? Infinity;
  /** By the group that no other row holds. */
  const rows = new Map<string, Combination>();
  /** Which rows hold a group. */
  const holders = new Map<string, Set<Combination>>();
  const subtract = (row: Combination, times: number, other: Combination, isKept: boolean): void => {
    for (const [part, coefficient] of other.parts) {
      addTo(row.parts, part, -times * coefficient);
      if (!isKept) continue;
      const own = holders.get(part) ?? new Set();
      if (row.parts.has(part)) own.add(row);
      else own.delete(row);
      holders.set(part, own);
    }
    for (const [place, coefficient] of other.sums) addTo(row.sums, place, -times * coefficient);
  };
  const shortFirst = [...sums.keys()].toSorted((a, b) => at(sums, a).length - at(sums, b).length);
  for (const place of shortFirst) {
    const row: Combination = {
      parts: new Map(at(sums, place).map((part) => [part, 1])),
      sums: new Map([[place, 1]]),
    };
    for (const part of at(sums, place)) {
      const known = rows.get(part);
      if (known !== undefined) subtract(row, row.parts.get(part) ?? 0, known, false);
    }
    const [pivot] = [...row.parts.keys()].toSorted((a, b) => placeOf(a) - placeOf(b));
    if (pivot === undefined) continue;
    const scale = row.parts.get(pivot) ?? 1;
    for (const own of [row.parts, row.sums] as Map<unknown, number>[]) {
      for (const [key, value] of own) own.set(key, value / scale);
    }
    for (const holder of [...(holders.get(pivot) ?? [])]) {
      subtract(holder, holder.parts.get(pivot) ?? 0, row, true);
    }
    for (const part of row.parts.keys()) {
      holders.set(part, (holders.get(part) ?? new Set<Combination>()).add(row));
    }
    rows.set(pivot, row);
  }
  return [...rows].toSorted(([a], [b]) => placeOf(a) - placeOf(b)).map(([, row]) => row);
}

/**
 * Adds to one of many numbers, and lets go of it where nothing is left.
 *
 * @example addTo(new Map([['a', 1]]), 'a', -1) // => new Map()
 */
export function addTo<Key>(numbers: Map<Key, number>, key: Key, value: number): Map<Key, number> {
  const sum = (numbers.get(key) ?? 0) + value;
  if (Math.abs(sum) < tolerance) numbers.delete(key);
  else numbers.set(key, sum);
  return numbers;
}
