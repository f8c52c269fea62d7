import { determiningSets } from './determining-sets.ts';
import { sweep, type Combination } from './sweep.ts';
import { unitCombination } from './unit-combination.ts';
import { valueOf } from './value-of.ts';

/** A column of a matrix: the values of the basis there, and what a 1 in this place weighs. */
export interface WeightedPlace {
  values: bigint[];
  weight: number;
}

/** How many candidates are tried before the question is given up as undecided. */
const candidateLimit = 50_000;

/**
 * Looks for a combination of the basis that has one and the same value at some places, 0 at all others, and whose
 * places with the value weigh at most `limit`. The places are cut into disjoint sets each of which determines a combination completely; what
 * a light combination weighs is spread over them, so that at least one set holds no more than its share of the
 * limit, and only so light choices need be tried on each set. More sets than the limit: there is none.
 *
 * Shape    places: as many values each as the basis has elements, weights >= 1, values spanning the whole space.
 * Missing  `undecided` where more choices remain than are worth trying, or the values do not span the space.
 * Source   the argument of Brouwer and Zimmermann for the minimum weight of a linear code, over the rationals.
 * @example lightVector([{ values: [1n, 0n], weight: 6 }, { values: [1n, 1n], weight: 90 }], 9) // => [-1n, 1n]
 * @example lightVector([{ values: [1n, 0n], weight: 16 }, { values: [1n, 1n], weight: 90 }], 9) // => 'none'
 */
export function lightVector(places: WeightedPlace[], limit: number): Combination | 'none' | 'undecided' {
  const [{ values: { length: size } } = { values: [] }] = places;
  const units = Array.from({ length: size }, (_, k) => unitCombination(size, k));
  const valueAt = (combination: Combination, place: WeightedPlace): bigint =>
    valueOf(combination, place.values);

  const sets = determiningSets(units, places, { valueAt, most: limit + 1 });
  if (sets.length === 0) return 'undecided';
  const share = Math.floor(limit / sets.length);

  let candidateCount = 0;
  for (const set of sets) {
    if (share === 0) break;
    const { rows, one } = indicatorRows(set, units, valueAt);
    const table = rows.map((row) => places.map((place) => valueAt(row, place)));
    for (const choice of choicesUpTo(share, set)) {
      candidateCount += 1;
      if (candidateCount > candidateLimit) return 'undecided';
      const values = choice.map((p) => table[p] ?? []);
      if (isLight(values, places, { one, limit }))
        return units.map((_, k) => choice.reduce((total, p) => total + (rows[p]?.[k] ?? 0n), 0n));
    }
  }
  return 'none';
}

/** Whether rows add up to `one` or 0 at every place, the places with `one` weighing at most the limit. */
function isLight(
  rows: bigint[][],
  places: WeightedPlace[],
  { one, limit }: { one: bigint; limit: number },
): boolean {
  let weight = 0;
  for (const [q, place] of places.entries()) {
    const value = rows.reduce((total, row) => total + (row[q] ?? 0n), 0n);
    if (value === one) weight += place.weight;
    else if (value !== 0n) return false;
    if (weight > limit) return false;
  }
  return true;
}

/** For each place of a determining set the combination that is `one` there and 0 at the others. */
function indicatorRows(
  set: WeightedPlace[],
  units: Combination[],
  valueAt: (combination: Combination, place: WeightedPlace) => bigint,
): { rows: Combination[]; one: bigint } {
  const raw = set.flatMap((place) => {
    const others = set.filter((other) => other !== place);
    return sweep(units, others, valueAt).vanishing.map((row) => ({ row, value: valueAt(row, place) }));
  });
  const one = raw.reduce((product, { value }) => product * value, 1n);
  return { one, rows: raw.map(({ row, value }) => row.map((x) => (x * one) / value)) };
}

/** Positions in the set whose weights add up to 1, 2, … `share`: light choices first, where most finds are. */
function* choicesUpTo(share: number, set: WeightedPlace[]): Generator<number[]> {
  const weights = set.map((place) => place.weight);
  for (let target = 1; target <= share; target += 1) yield* choicesOf(target, 0);

  function* choicesOf(target: number, from: number): Generator<number[]> {
    if (target === 0) {
      yield [];
      return;
    }
    for (let p = from; p < weights.length; p += 1) {
      const weight = weights[p] as number;
      if (weight <= target) for (const rest of choicesOf(target - weight, p + 1)) yield [p, ...rest];
    }
  }
}
