import { at } from '../../numeric/at.ts';
import type { DifferenceVectors } from './difference-vectors.ts';
import { leakOf, lightestCombination, zeroValues } from './lightest-combination.ts';
import type { Leak } from './leak-question.ts';
import { residueOf } from '../../numeric/prime-field.ts';
import { copyOf, extend, normalise, vectorKey } from './span.ts';
import type { RegionTypes } from './region-types.ts';

/**
 * A small set by the values of hub regions that are small themselves (those who left an attribute blank, as a rule), all
 * other hub values being 0. Few of them take values from -2 to 2, more from -1 to 1, two at a time beyond six.
 *
 * @example lowHubLeak({ minimumBase: 10, centre: 0, sizes: [], coordinates: [], dimension: 0, isLow: [], types: [], byRegion: new Map() }) // => null
 */
export function lowHubLeak(types: RegionTypes): Leak | null {
  const low = lowPlaces(types);
  const range = low.length <= 3 ? [1, -1, 2, -2] : [1, -1];
  const most = low.length <= 6 ? low.length : 2;
  const hubValues = new Float64Array(types.dimension);
  const search = (from: number, usedCount: number): Leak | null => {
    for (const [index, place] of low.entries()) {
      if (index < from) continue;
      for (const value of range) {
        // A combination and its negative are the same to everybody.
        if (usedCount === 0 && value < 0) continue;
        hubValues[place] = residueOf(value);
        const found =
          lightestCombination(types, hubValues.slice(), { isLowFree: false }) ??
          (usedCount + 1 < most ? search(index + 1, usedCount + 1) : null);
        hubValues[place] = 0;
        if (found !== null) return found;
      }
    }
    return null;
  };
  return search(0, 0);
}

/**
 * One or two respondents, all of them in a small hub region, whom some combination has by themselves: without them the
 * differences of the others span less.
 *
 * @example oneOrTwoInLowHubs({ minimumBase: 10, centre: 0, sizes: [], coordinates: [], dimension: 0, isLow: [], types: [], byRegion: new Map() }, { span: { dimension: 0, rows: [], pivots: [] }, vectorOf: () => new Float64Array(0) }) // => null
 */
export function oneOrTwoInLowHubs(
  types: RegionTypes,
  { span, vectorOf }: Pick<DifferenceVectors, 'span' | 'vectorOf'>,
): Leak | null {
  const low = lowPlaces(types);
  if (low.length === 0) return null;
  const classes = new Map<string, { weight: number; vector: Float64Array }>();
  for (const own of types.byRegion.values()) {
    const other = own.find(({ hasLow }) => !hasLow);
    for (const type of own) {
      if (!type.hasLow) continue;
      const vector = vectorOf(type, other ?? { ...type, places: [] });
      if (normalise(span, vector) < 0) continue;
      const key = `${other === undefined ? `${type.region} ` : ''}${vectorKey(vector)}`;
      const known = classes.get(key);
      if (known === undefined) classes.set(key, { weight: type.weight, vector });
      else known.weight += type.weight;
    }
  }
  const all = [...classes.values()];
  const rankWithout = (one: number, other: number): number => {
    const rest = copyOf(span);
    for (const [index, { vector }] of all.entries()) {
      if (index !== one && index !== other) extend(rest, vector.slice());
    }
    return rest.rows.length;
  };
  const fullRank = rankWithout(-1, -1);
  for (let one = 0; one < all.length; one += 1) {
    for (let other = -1; other < one; other += 1) {
      const weight = at(all, one).weight + (other < 0 ? 0 : at(all, other).weight);
      if (weight > 2 || rankWithout(one, other) === fullRank) continue;
      const hubValues = new Float64Array(types.dimension);
      for (const place of low) hubValues[place] = 1;
      return leakOf(types, { hubValues, centreValues: zeroValues(types), weight });
    }
  }
  return null;
}

function lowPlaces({ isLow }: RegionTypes): number[] {
  return [...isLow.keys()].filter((place) => isLow[place]);
}
