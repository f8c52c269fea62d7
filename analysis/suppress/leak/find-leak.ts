import { certainEquations } from './certain-equations.ts';
import { differenceVectors } from './difference-vectors.ts';
import { dualValues } from './dual-values.ts';
import { fewBroken } from './few-broken.ts';
import { hyperplaneLeak } from './hyperplane-leak.ts';
import type { Leak, LeakQuestion } from './leak-question.ts';
import { leakOf, zeroValues } from './lightest-combination.ts';
import { lowHubLeak, oneOrTwoInLowHubs } from './low-hub-leak.ts';
import { regionTypes, type RegionTypes } from './region-types.ts';
import { reduce } from './span.ts';

/** A small set may break so many equations of one basis and still be found by trying. */
const mostBroken = 2;

/**
 * A combination of shown groups, with whatever coefficients, in which 1 to minimumBase - 1 respondents have something; or
 * one where it could not be decided, which is to be treated as such a one.
 *
 * Missing  null: there is none. Sets that nobody recognises are none from three respondents on.
 * @example findLeak({ trees: [], shown: [], base: { weights: new Int32Array(0), isSoft: new Uint8Array(0) }, minimumBase: 10 }) // => null
 */
export function findLeak(question: LeakQuestion): Leak | null {
  const types = regionTypes(question);
  const found = smallCentreRegion(types);
  if (found !== null || types.dimension === 0) return found;
  const low = lowHubLeak(types);
  if (low !== null) return low;
  const differences = differenceVectors(types);
  const few = oneOrTwoInLowHubs(types, differences);
  if (few !== null) return few;
  const rank = differences.span.rows.length;
  if (rank === 0) return null;
  const equations = certainEquations(differences, types.minimumBase);
  const { certain, bases } = equations;
  if (certain.rows.length === rank || bases.length >= types.minimumBase) return null;
  const broken = bases.length === 0 ? Infinity : Math.floor((types.minimumBase - 1) / bases.length);
  if (broken <= mostBroken) return fewBroken(types, differences, { ...equations, most: broken });
  const tried = hyperplaneLeak(types, differences, { certain, rank });
  if (tried !== 'undecided') return tried;
  const [weakest] = differences.witnesses
    .filter(({ vector }) => reduce(certain, vector.slice()) >= 0)
    .toSorted((a, b) => a.pairCount - b.pairCount);
  return leakOf(types, {
    hubValues:
      (weakest && dualValues(certain, [], weakest.vector)) ?? new Float64Array(types.dimension).fill(1),
    centreValues: zeroValues(types),
    weight: 1,
    isUndecided: true,
  });
}

/** A region of the centre that is small by itself. */
function smallCentreRegion(types: RegionTypes): Leak | null {
  for (const [region, own] of types.byRegion) {
    const weight = own.reduce((total, type) => total + type.weight, 0);
    const isRecognised = own.some(({ hard }) => hard > 0);
    if (weight >= types.minimumBase || (weight >= 3 && !isRecognised)) continue;
    return leakOf(types, {
      hubValues: null,
      centreValues: zeroValues(types).set(region, 1),
      weight,
    });
  }
  return null;
}
