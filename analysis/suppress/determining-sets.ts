import { sweep, type Combination } from './sweep.ts';

/**
 * Disjoint sets of places each of which determines a combination of the basis completely: one that is zero on the
 * whole of any of them is zero everywhere. So a combination that is not zero has something in every set.
 *
 * Shape    basis: independent over the places; at most `most` sets are looked for, taken greedily in order.
 * @example determiningSets([[1n]], [3n, 0n, 5n, 7n], { valueAt: ([x], place) => x * place, most: 2 }) // => [[3n], [5n]]
 */
export function determiningSets<Place>(
  basis: Combination[],
  places: Place[],
  { valueAt, most }: { valueAt: (combination: Combination, place: Place) => bigint; most: number },
): Place[][] {
  const sets: Place[][] = [];
  const used = new Set<Place>();
  while (sets.length < most) {
    const { vanishing, pivots } = sweep(basis, unused(places, used), valueAt);
    if (vanishing.length > 0) break;
    for (const { place } of pivots) used.add(place);
    sets.push(pivots.map(({ place }) => place));
  }
  return sets;
}

function* unused<Place>(places: Place[], used: Set<Place>): Generator<Place> {
  for (const place of places) if (!used.has(place)) yield place;
}
