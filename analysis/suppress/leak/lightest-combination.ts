import { at } from '../../numeric/at.ts';
import { floatAt } from '../../numeric/float-at.ts';
import type { Leak } from './leak-question.ts';
import { prime } from '../../numeric/prime-field.ts';
import type { RegionType, RegionTypes } from './region-types.ts';

/** Some value that differs from any that a region would have for itself. */
const otherValue = 7;

/** Sets of fewer than this are protected even when nobody recognises them. */
const leastExempt = 3;

/**
 * The combination with fewest respondents that has given hub values, if it tells of a small set: 1 to minimumBase - 1 of
 * whom one can be recognised, or one or two whoever they are.
 *
 * Shape    hubValues: one a hub value.
 * Missing  null: no small set.
 * @example lightestCombination({ minimumBase: 10, centre: 0, sizes: [], coordinates: [], dimension: 0, isLow: [], types: [], byRegion: new Map() }, new Float64Array(0), { isLowFree: false }) // => null
 */
export function lightestCombination(
  regionTypes: RegionTypes,
  hubValues: Float64Array,
  /** Whoever is in a hub region of under minimumBase costs nothing: what is left out may be more, never less. */
  { isLowFree }: { isLowFree: boolean },
): Leak | null {
  const { minimumBase } = regionTypes;
  const centreValues = new Map<number, number>();
  let total = 0;
  // The region where somebody recognisable is had for the least more.
  let extra = Infinity;
  let extraRegion = -1;
  let extraValue = 0;
  for (const [region, types] of regionTypes.byRegion) {
    const best = bestValues(types, hubValues, isLowFree);
    total += best.cost;
    if (total >= minimumBase) return null;
    centreValues.set(region, negative(best.value));
    if (best.hardCost - best.cost < extra) {
      extra = best.hardCost - best.cost;
      extraRegion = region;
      extraValue = best.hardValue;
    }
  }
  if (total + extra < minimumBase) {
    centreValues.set(extraRegion, extraValue < 0 ? otherValue : negative(extraValue));
    return leakOf(regionTypes, { hubValues, centreValues, weight: total + extra });
  }
  if (total === 0 || total >= leastExempt) return null;
  return leakOf(regionTypes, { hubValues, centreValues, weight: total });
}

/**
 * A combination as values of the regions of every tree.
 *
 * @example leakOf({ minimumBase: 10, centre: 0, sizes: [], coordinates: [], dimension: 0, isLow: [], types: [], byRegion: new Map() }, { hubValues: null, centreValues: new Map(), weight: 1 }) // => { values: [], weight: 1, isUndecided: false }
 */
export function leakOf(
  { sizes, coordinates }: RegionTypes,
  {
    hubValues,
    centreValues,
    weight,
    isUndecided = false,
  }: {
    hubValues: Float64Array | null;
    centreValues: Map<number, number>;
    weight: number;
    isUndecided?: boolean;
  },
): Leak {
  const values = coordinates.map((places, tree) => {
    if (places === null) return centreValues;
    const ofRegion = new Map<number, number>();
    for (const [region, size] of at(sizes, tree).entries()) {
      const place = at(places, region);
      if (size > 0) ofRegion.set(region, place < 0 || hubValues === null ? 0 : at(hubValues, place));
    }
    return ofRegion;
  });
  return { values, weight, isUndecided };
}

/**
 * The centre's values when all of them are 0 but one.
 *
 * @example zeroValues({ minimumBase: 10, centre: 0, sizes: [], coordinates: [], dimension: 0, isLow: [], types: [], byRegion: new Map() }).size // => 0
 */
export function zeroValues({ byRegion }: RegionTypes): Map<number, number> {
  return new Map([...byRegion.keys()].map((region) => [region, 0]));
}

interface BestValues {
  value: number;
  cost: number;
  /** The same where somebody recognisable must be among those whom it costs; -1: any other value. */
  hardValue: number;
  hardCost: number;
}

/** The value that fewest respondents of a region of the centre need another one for. */
function bestValues(types: readonly RegionType[], hubValues: Float64Array, isLowFree: boolean): BestValues {
  let weight = 0;
  let hard = 0;
  const values: number[] = [];
  const weights: number[] = [];
  const hards: number[] = [];
  for (const type of types) {
    if (isLowFree && type.hasLow) continue;
    let value = 0;
    for (const place of type.places) value += floatAt(hubValues, place);
    value %= prime;
    weight += type.weight;
    hard += type.hard;
    const known = values.indexOf(value);
    if (known < 0) {
      values.push(value);
      weights.push(type.weight);
      hards.push(type.hard);
    } else {
      weights[known] = at(weights, known) + type.weight;
      hards[known] = at(hards, known) + type.hard;
    }
  }
  const best = { value: 0, cost: Infinity, hardValue: -1, hardCost: hard > 0 ? weight : Infinity };
  for (let index = 0; index < values.length; index += 1) {
    const cost = weight - at(weights, index);
    if (cost < best.cost) {
      best.cost = cost;
      best.value = at(values, index);
    }
    if (hard > at(hards, index) && cost < best.hardCost) {
      best.hardCost = cost;
      best.hardValue = at(values, index);
    }
  }
  return values.length === 0 ? { ...best, cost: 0 } : best;
}

function negative(value: number): number {
  return (prime - value) % prime;
}
