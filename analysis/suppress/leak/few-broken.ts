import { at } from '../../numeric/at.ts';
import type { CertainEquations } from './certain-equations.ts';
import type { DifferenceVectors, Witnesses } from './difference-vectors.ts';
import { dualValues, valueAt } from './dual-values.ts';
import type { Leak } from './leak-question.ts';
import { lightestCombination } from './lightest-combination.ts';
import { inverseOf, prime } from '../../numeric/prime-field.ts';
import type { RegionTypes } from './region-types.ts';

/**
 * A small set where it breaks at most `most` (1 or 2) equations of one of several disjoint bases: each equation broken
 * by itself, and each two in every ratio that makes a further difference vanish.
 *
 * Source   the idea of Brouwer and Zimmermann for codewords of low weight.
 * @example fewBroken({ minimumBase: 10, centre: 0, sizes: [], coordinates: [], dimension: 0, isLow: [], types: [], byRegion: new Map() }, { all: () => [], witnesses: [] }, { certain: { dimension: 0, rows: [], pivots: [] }, bases: [], most: 1 }) // => null
 */
export function fewBroken(
  types: RegionTypes,
  { all, witnesses }: Pick<DifferenceVectors, 'all' | 'witnesses'>,
  { certain, bases, most }: CertainEquations & { most: number },
): Leak | null {
  const differences = most < 2 ? [] : all();
  for (const base of bases) {
    const duals: Float64Array[] = [];
    for (const { vector } of base) {
      const rest = base.flatMap((other) => (other.vector === vector ? [] : [other.vector]));
      const dual = dualValues(certain, rest, vector);
      if (dual === null) continue;
      duals.push(dual);
      const found = lightestCombination(types, dual, { isLowFree: true });
      if (found !== null) return found;
    }
    const found = most < 2 ? null : twoBroken(types, { all: differences, witnesses }, duals);
    if (found !== null) return found;
  }
  return null;
}

function twoBroken(
  types: RegionTypes,
  { all, witnesses }: { all: readonly Float64Array[]; witnesses: readonly Witnesses[] },
  duals: readonly Float64Array[],
): Leak | null {
  const ofAll = duals.map((dual) => all.map((vector) => valueAt(dual, vector)));
  const ofWitnesses = duals.map((dual) => witnesses.map(({ vector }) => valueAt(dual, vector)));
  for (let one = 0; one < duals.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const [first, second] = [at(ofWitnesses, one), at(ofWitnesses, other)];
      const isFew = pairsTouched(witnesses, first, second) < types.minimumBase;
      const ratios = new Set([
        ...vanishingRatios(first, second),
        ...(isFew ? vanishingRatios(at(ofAll, one), at(ofAll, other)) : []),
      ]);
      for (const ratio of ratios) {
        if (brokenPairs(witnesses, { first, second, ratio, limit: types.minimumBase }) >= types.minimumBase)
          continue;
        const values = at(duals, one).map(
          (value, place) => (value + ratio * at(at(duals, other), place)) % prime,
        );
        const found = lightestCombination(types, values, { isLowFree: true });
        if (found !== null) return found;
      }
    }
  }
  return null;
}

/** Ratios at which some difference that neither makes vanish vanishes. */
function vanishingRatios(first: readonly number[], second: readonly number[]): number[] {
  return first.flatMap((value, index) => {
    const other = at(second, index);
    return value === 0 || other === 0 ? [] : [(value * inverseOf(prime - other)) % prime];
  });
}

/** Disjoint pairs of respondents that one of two combinations breaks at least. */
function pairsTouched(
  witnesses: readonly Witnesses[],
  first: readonly number[],
  second: readonly number[],
): number {
  const touched = witnesses.filter((_, index) => at(first, index) !== 0 || at(second, index) !== 0);
  return touched.reduce((count, { pairCount }) => count + pairCount, 0);
}

/** The same of both together in a ratio; the count stops at a limit. */
function brokenPairs(
  witnesses: readonly Witnesses[],
  {
    first,
    second,
    ratio,
    limit,
  }: { first: readonly number[]; second: readonly number[]; ratio: number; limit: number },
): number {
  let count = 0;
  for (let index = 0; index < witnesses.length && count < limit; index += 1) {
    const [a, b] = [at(first, index), at(second, index)];
    if ((a + ratio * b) % prime !== 0) count += at(witnesses, index).pairCount;
  }
  return count;
}
