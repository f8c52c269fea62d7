import { at } from '../../numeric/at.ts';
import { floatAt } from '../../numeric/float-at.ts';
import { prime } from '../../numeric/prime-field.ts';
import type { RegionType, RegionTypes } from './region-types.ts';
import { emptySpan, extend, type Span } from './span.ts';

/** Beyond so many types in a region each is taken against the first only, unless all regions have few pairs together. */
const mostTypesInPairs = 12;
const mostPairs = 4000;

/** Respondents of one region of the centre who can only both be 0 where hub values agree: `vector` times values is 0. */
export interface Witnesses {
  vector: Float64Array;
  /** Disjoint pairs of such respondents. */
  pairCount: number;
}

/** The equations between hub values that respondents of one region of the centre stand for. */
export interface DifferenceVectors {
  vectorOf: (one: RegionType, other: RegionType) => Float64Array;
  /** Every difference between types of one region: many, and only needed where few equations are open. */
  all: () => Float64Array[];
  /** All of them together. */
  span: Span;
  witnesses: Witnesses[];
}

/**
 * Differences between the types of each region of the centre, without types in a small hub region, and as many disjoint
 * pairs of respondents for them as there can be.
 *
 * @example differenceVectors({ minimumBase: 10, centre: 0, sizes: [], coordinates: [], dimension: 0, isLow: [], types: [], byRegion: new Map() }).witnesses // => []
 */
export function differenceVectors({ dimension, byRegion }: RegionTypes): DifferenceVectors {
  const vectorOf = (one: RegionType, other: RegionType): Float64Array => {
    const vector = new Float64Array(dimension);
    for (const place of one.places) vector[place] = floatAt(vector, place) + 1;
    for (const place of other.places) vector[place] = floatAt(vector, place) - 1;
    for (const place of other.places)
      if (floatAt(vector, place) < 0) vector[place] = floatAt(vector, place) + prime;
    return vector;
  };
  const span = emptySpan(dimension);
  const witnesses = new Map<string, Witnesses>();
  const regions = [...byRegion.values()].map((types) => types.filter(({ hasLow }) => !hasLow));
  for (const own of regions) {
    // Those against one of them span all the others; a span of every dimension takes no more.
    if (span.rows.length < dimension) for (const vector of differencesOf([own], 0)) extend(span, vector);
    for (const { one, other, pairCount } of disjointPairs(own)) {
      const key = differenceKey(one, other);
      const known = witnesses.get(key);
      if (known === undefined) witnesses.set(key, { vector: vectorOf(one, other), pairCount });
      else known.pairCount += pairCount;
    }
  }
  const allPairs = regions.reduce((count, { length }) => count + (length * (length - 1)) / 2, 0);
  const all = (): Float64Array[] =>
    differencesOf(regions, allPairs <= mostPairs ? Infinity : mostTypesInPairs);
  return { vectorOf, span, all, witnesses: [...witnesses.values()] };

  /** Differences between any two types of regions with up to so many types, in others between the first and each. */
  function differencesOf(own: readonly (readonly RegionType[])[], mostTypes: number): Float64Array[] {
    const found = new Map<string, Float64Array>();
    for (const types of own) {
      for (const [index, type] of types.entries()) {
        for (const other of types.slice(0, types.length <= mostTypes ? index : Math.min(1, index))) {
          const key = differenceKey(type, other);
          if (!found.has(key)) found.set(key, vectorOf(type, other));
        }
      }
    }
    return [...found.values()];
  }
}

/** As many pairs of respondents of different types as there can be: the one at p with the one half of them further on. */
function disjointPairs(
  types: readonly RegionType[],
): { one: RegionType; other: RegionType; pairCount: number }[] {
  const bySize = types.toSorted((a, b) => b.weight - a.weight);
  const [largest] = bySize;
  if (largest === undefined || bySize.length < 2) return [];
  const total = bySize.reduce((sum, { weight }) => sum + weight, 0);
  const half = Math.max(Math.ceil(total / 2), largest.weight);
  const pairs: { one: RegionType; other: RegionType; pairCount: number }[] = [];
  let [first, second] = [0, 0];
  let [firstEnd, secondEnd] = [largest.weight, largest.weight];
  for (let place = 0; place < total - half;) {
    while (place >= firstEnd) {
      first += 1;
      firstEnd += at(bySize, first).weight;
    }
    while (place + half >= secondEnd) {
      second += 1;
      secondEnd += at(bySize, second).weight;
    }
    const pairCount = Math.min(firstEnd, secondEnd - half, total - half) - place;
    pairs.push({ one: at(bySize, first), other: at(bySize, second), pairCount });
    place += pairCount;
  }
  return pairs;
}

/** Name of a difference, the same for its negative. */
function differenceKey(one: RegionType, other: RegionType): string {
  const a = one.places.filter((place) => !other.places.includes(place)).join(' ');
  const b = other.places.filter((place) => !one.places.includes(place)).join(' ');
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
