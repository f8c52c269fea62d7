import { at } from '../../numeric/at.ts';
import type { DifferenceVectors } from './difference-vectors.ts';
import { dualValues, valueAt } from './dual-values.ts';
import type { Leak } from './leak-question.ts';
import { lightestCombination } from './lightest-combination.ts';
import type { RegionTypes } from './region-types.ts';
import { copyOf, extend, normalise, reduce, vectorKey, type Span } from './span.ts';

/** More hyperplanes than this are not tried. */
const mostHyperplanes = 4000;

/**
 * A small set where few dimensions are left: hub values on every hyperplane that differences span.
 *
 * Missing  'undecided': there are too many.
 * @example hyperplaneLeak({ minimumBase: 10, centre: 0, sizes: [], coordinates: [], dimension: 0, isLow: [], types: [], byRegion: new Map() }, { all: () => [], witnesses: [] }, { certain: { dimension: 0, rows: [], pivots: [] }, rank: 0 }) // => null
 */
export function hyperplaneLeak(
  types: RegionTypes,
  { all, witnesses }: Pick<DifferenceVectors, 'all' | 'witnesses'>,
  { certain, rank }: { certain: Span; rank: number },
): Leak | null | 'undecided' {
  const byKey = new Map<string, Float64Array>();
  for (const one of all()) {
    const vector = one.slice();
    if (normalise(certain, vector) >= 0) byKey.set(vectorKey(vector), vector);
  }
  const directions = [...byKey.values()];
  const chosenCount = rank - certain.rows.length - 1;
  let count = 1;
  for (let index = 0; index < chosenCount; index += 1) count *= (directions.length - index) / (index + 1);
  if (count > mostHyperplanes) return 'undecided';
  /** Disjoint pairs of respondents say so much sooner than all types of all regions. */
  const isHeavy = (values: Float64Array): boolean => {
    let broken = 0;
    return witnesses.some(({ vector, pairCount }) => {
      if (valueAt(values, vector) !== 0) broken += pairCount;
      return broken >= types.minimumBase;
    });
  };
  const search = (from: number, zero: Float64Array[]): Leak | null => {
    if (zero.length >= chosenCount) {
      const plane = copyOf(certain);
      if (!zero.every((vector) => extend(plane, vector.slice()))) return null;
      const one = directions.find((vector) => reduce(plane, vector.slice()) >= 0);
      const values = one === undefined ? null : dualValues(certain, zero, one);
      if (values === null || isHeavy(values)) return null;
      return lightestCombination(types, values, { isLowFree: true });
    }
    for (let index = from; index < directions.length; index += 1) {
      const found = search(index + 1, [...zero, at(directions, index)]);
      if (found !== null) return found;
    }
    return null;
  };
  return search(0, []);
}
