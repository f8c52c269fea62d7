import { at } from '../../numeric/at.ts';
import { intAt } from '../../numeric/int-at.ts';
import { regionsOf } from '../trees/tree.ts';
import type { LeakQuestion } from './leak-question.ts';

/**
 * What combinations of shown groups can tell apart. A combination is a value for each region of each tree, added up. The
 * tree with most regions is the centre: for given values of the others (the hubs) each of its regions gets, by itself,
 * the value that most of its respondents need. Respondents of one region of the centre with equal hub regions are a type.
 */
export interface RegionTypes {
  minimumBase: number;
  centre: number;
  /** By tree and region (its node): respondents. */
  sizes: Int32Array[];
  /** By tree, null for the centre, and by region: its place among hub values; -1 for the largest, whose value is 0. */
  coordinates: (Int32Array | null)[];
  dimension: number;
  /** By hub value: the region has fewer than minimumBase respondents. */
  isLow: boolean[];
  types: RegionType[];
  /** The types of each region of the centre. */
  byRegion: Map<number, RegionType[]>;
}

export interface RegionType {
  region: number;
  /** Places among the hub values that it adds up. */
  places: number[];
  hasLow: boolean;
  weight: number;
  /** Respondents among them who can be recognised. */
  hard: number;
}

/**
 * Sorts the respondents of a base by what shown groups tell apart.
 *
 * @example regionTypes({ trees: [], shown: [], base: { weights: new Int32Array(0), isSoft: new Uint8Array(0) }, minimumBase: 10 }).types // => []
 */
export function regionTypes({ trees, shown, base, minimumBase }: LeakQuestion): RegionTypes {
  const { weights } = base;
  const regions = trees.map((tree, index) => {
    const ofNode = regionsOf(tree, at(shown, index));
    return Int32Array.from(tree.leaves, (leaf) => intAt(ofNode, leaf));
  });
  const sizes = trees.map((tree, index) => {
    const size = new Int32Array(tree.groups.length);
    const own = at(regions, index);
    for (let atom = 0; atom < weights.length; atom += 1) {
      const region = intAt(own, atom);
      size[region] = intAt(size, region) + intAt(weights, atom);
    }
    return size;
  });
  const regionCounts = sizes.map((size) => size.reduce((count, one) => count + Number(one > 0), 0));
  const centre = Math.max(0, regionCounts.indexOf(Math.max(...regionCounts)));
  const isLow: boolean[] = [];
  const coordinates = sizes.map((size, index) => {
    if (index === centre) return null;
    const largest = size.indexOf(Math.max(...size));
    return Int32Array.from(size, (one, region) => {
      if (one === 0 || region === largest) return -1;
      return isLow.push(one < minimumBase) - 1;
    });
  });
  const byRegion = new Map<number, RegionType[]>();
  const byKey = new Map<string, RegionType>();
  for (let atom = 0; atom < weights.length; atom += 1) {
    const weight = intAt(weights, atom);
    if (weight === 0) continue;
    const places: number[] = [];
    for (const [index, ofRegion] of coordinates.entries()) {
      const place = ofRegion === null ? -1 : intAt(ofRegion, intAt(at(regions, index), atom));
      if (place >= 0) places.push(place);
    }
    const region = trees.length === 0 ? 0 : intAt(at(regions, centre), atom);
    const key = `${region}:${places.join(' ')}`;
    let type = byKey.get(key);
    if (type === undefined) {
      type = { region, places, hasLow: places.some((place) => at(isLow, place)), weight: 0, hard: 0 };
      byKey.set(key, type);
      const own = byRegion.get(region);
      if (own === undefined) byRegion.set(region, [type]);
      else own.push(type);
    }
    type.weight += weight;
    if (at(base.isSoft, atom) === 0) type.hard += weight;
  }
  const types = [...byKey.values()];
  return { minimumBase, centre, sizes, coordinates, dimension: isLow.length, isLow, types, byRegion };
}
