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
  const note = (row: Combination, parts: Iterable<string>): void => {
    for (const part of parts) {
      const own = holders.get(part) ?? new Set();
      if (row.parts.has(part)) own.add(row);
      else own.delete(row);
      holders.set(part, own);
    }
  };
  const shortFirst = [...sums.keys()].toSorted((a, b) => at(sums, a).length - at(sums, b).length);
  for (const place of shortFirst) {
    const row: Combination = {
      parts: new Map(at(sums, place).map((part) => [part, 1])),
      sums: new Map([[place, 1]]),
    };
    // A copy: what is subtracted adds and takes away parts.
    for (const part of Array.from(row.parts.keys())) {
      const known = rows.get(part);
      if (known !== undefined) subtract(row, part, known);
    }
    const [pivot] = [...row.parts.keys()].toSorted((a, b) => placeOf(a) - placeOf(b));
    if (pivot === undefined) continue;
    const scale = coefficientOf(row, pivot);
    for (const own of [row.parts, row.sums] as Map<unknown, number>[]) {
      for (const [key, value] of own) own.set(key, value / scale);
    }
    for (const holder of holders.get(pivot) ?? []) {
      subtract(holder, pivot, row);
      note(holder, row.parts.keys());
    }
    note(row, row.parts.keys());
    rows.set(pivot, row);
  }
  return [...rows].toSorted(([a], [b]) => placeOf(a) - placeOf(b)).map(([, row]) => row);
}

/** Takes another row from one so often that a group of both is no longer in it. */
function subtract(row: Combination, part: string, other: Combination): void {
  const times = coefficientOf(row, part) / coefficientOf(other, part);
  for (const [own, coefficient] of other.parts) addTo(row.parts, own, -times * coefficient);
  for (const [place, coefficient] of other.sums) addTo(row.sums, place, -times * coefficient);
}

function coefficientOf({ parts }: Combination, part: string): number {
  const coefficient = parts.get(part);
  if (coefficient === undefined) throw new RangeError(`no ${part} in the row`);
  return coefficient;
}

/**
 * Adds to one of many numbers, and lets go of it where nothing is left.
 *
 * @example addTo(new Map([['a', 1]]), 'a', -1) // => new Map()
 */
export function addTo<Key>(numbers: Map<Key, number>, key: Key, value: number): Map<Key, number> {
  const known = numbers.get(key);
  const sum = known === undefined ? value : known + value;
  if (Math.abs(sum) < tolerance) numbers.delete(key);
  else numbers.set(key, sum);
  return numbers;
}
