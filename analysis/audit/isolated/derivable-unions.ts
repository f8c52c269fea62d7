import { addTo, reducedSums, type Combination } from './reduced-sums.ts';

/** A union of groups, and the printed sums that it follows from, each so many times. */
export interface DerivedUnion {
  parts: string[];
  /** By place among the sums. */
  sums: ReadonlyMap<number, number>;
}

const tolerance = 1e-9;
/** 2^12 combinations of hidden unions are tried; only nested banners have more, and those a linear program looks at. */
const searchedRows = 12;

/**
 * Every union of groups whose value follows from printed sums by adding and subtracting, the least each: single
 * groups that are known, and unions of groups none of which is known alone.
 *
 * Shape    the parts of each printed sum: names of groups that do not overlap.
 * Source   reduced row echelon form in floating point: on purpose not the exact arithmetic of what hides, which this is
 *          there to check.
 * @example derivableUnions([['a', 'b', 'c'], ['b']]).map(({ parts, sums }) => [parts, [...sums]])
 *   // => [[['b'], [[1, 1]]], [['a', 'c'], [[0, 1], [1, -1]]]]
 */
export function derivableUnions(sums: readonly (readonly string[])[]): DerivedUnion[] {
  const rows = reducedSums(sums);
  const order = [...new Set(sums.flat())];
  const entangled = rows.filter(({ parts }) => parts.size > 1);
  const combined = [...combinationsOf(entangled.slice(0, searchedRows))];
  return [...rows.filter(({ parts }) => parts.size === 1), ...combined, ...entangled.slice(searchedRows)]
    .filter(({ parts }) => [...parts.values()].every((coefficient) => Math.abs(coefficient - 1) < tolerance))
    .map((row) => ({ parts: order.filter((part) => row.parts.has(part)), sums: row.sums }));
}

function* combinationsOf(rows: readonly Combination[]): Generator<Combination> {
  const [first, ...others] = rows;
  if (first === undefined) return;
  yield first;
  for (const rest of combinationsOf(others)) {
    yield rest;
    yield { parts: added(rest.parts, first.parts), sums: added(rest.sums, first.sums) };
  }
}

function added<Key>(one: ReadonlyMap<Key, number>, other: ReadonlyMap<Key, number>): Map<Key, number> {
  const both = new Map(one);
  for (const [key, value] of other) addTo(both, key, value);
  return both;
}
