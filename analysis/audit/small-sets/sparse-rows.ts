import { at } from '../../numeric/at.ts';
import { inverseOf, prime } from '../../numeric/prime-field.ts';

/** Combinations of groups as rows, modulo the prime. Only what is not 0 is kept: of thousands of places a row has few. */
export interface SparseRows {
  /** By row: its places and their values. */
  rows: Map<number, number>[];
  /** By place: the rows that are not 0 there. */
  holding: Set<number>[];
}

/**
 * Rows that are 1 in some places each.
 *
 * Shape    places: of each row; width: how many places there are.
 * @example sparseRows([[0, 1], [1]], 2).holding // => [new Set([0]), new Set([0, 1])]
 */
export function sparseRows(places: readonly (readonly number[])[], width: number): SparseRows {
  const holding = Array.from({ length: width }, () => new Set<number>());
  const rows = places.map((own, index) => {
    for (const place of own) at(holding, place).add(index);
    return new Map(own.map((place) => [place, 1]));
  });
  return { rows, holding };
}

/**
 * Gives a place to one row: it gets 1 there, and every other row is freed of the place. Of the rows that have none yet it
 * is the one with fewest places, which leaves the others as short as may be; what they come to depends on the places that
 * were given, not on which row got which.
 *
 * Shape    isGiven: by row, changed in place; work: grows by the multiplications.
 * Missing  null: no row without a place is other than 0 there.
 * @example givePlace(sparseRows([[0, 1], [1]], 2), 1, { isGiven: new Uint8Array(2), work: 0 }) // => 1
 */
export function givePlace(
  matrix: SparseRows,
  place: number,
  given: { isGiven: Uint8Array; work: number },
): number | null {
  const { rows, holding } = matrix;
  let [chosen, fewest] = [-1, Infinity];
  for (const index of rowsAt(holding, place)) {
    const { size } = at(rows, index);
    if (given.isGiven[index] === 0 && (size < fewest || (size === fewest && index < chosen))) {
      [chosen, fewest] = [index, size];
    }
  }
  if (chosen < 0) return null;
  given.isGiven[chosen] = 1;
  const pivot = at(rows, chosen);
  const inverse = inverseOf(valueAt(pivot, place));
  for (const [own, value] of pivot) pivot.set(own, (value * inverse) % prime);
  // Each row that is freed leaves this set, and none joins it.
  for (const index of rowsAt(holding, place)) {
    if (index === chosen) continue;
    subtract(matrix, index, { pivot, factor: valueAt(at(rows, index), place) });
    given.work += pivot.size;
  }
  return chosen;
}

/**
 * Takes a row out: it is not looked at any more.
 *
 * @example removeRow(sparseRows([[0]], 1), 0) // => undefined
 */
export function removeRow({ rows, holding }: SparseRows, index: number): void {
  for (const place of at(rows, index).keys()) rowsAt(holding, place).delete(index);
  rows[index] = new Map();
}

function subtract(
  { rows, holding }: SparseRows,
  index: number,
  { pivot, factor }: { pivot: ReadonlyMap<number, number>; factor: number },
): void {
  const row = at(rows, index);
  const negative = prime - factor;
  for (const [place, value] of pivot) {
    const before = row.get(place);
    const now = before === undefined ? (negative * value) % prime : (before + negative * value) % prime;
    if (now === 0) {
      row.delete(place);
      rowsAt(holding, place).delete(index);
    } else {
      row.set(place, now);
      if (before === undefined) rowsAt(holding, place).add(index);
    }
  }
}

function valueAt(row: ReadonlyMap<number, number>, place: number): number {
  const value = row.get(place);
  if (value === undefined) throw new RangeError(`a row is 0 at place ${place}`);
  return value;
}

/** As `at`, for the innermost loop: asked of one kind of list alone. */
function rowsAt(holding: readonly Set<number>[], place: number): Set<number> {
  const own = holding[place];
  if (own === undefined) throw new RangeError(`place ${place} is outside a list of ${holding.length}`);
  return own;
}
