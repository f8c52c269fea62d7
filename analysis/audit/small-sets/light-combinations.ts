import { at } from '../../numeric/at.ts';
import { inverseOf, prime } from '../../numeric/prime-field.ts';

/** Orders in which a space is written out: so many, fewer where they are more work than so many multiplications. */
const orderCount = 60;
const fewestOrders = 6;
/** Beyond so much work for one, as in thousands of groups within groups, it is one: the largest kinds first. */
const vastWork = 1_000_000_000;
const mostWork = 8_000_000;

/** A combination that others are freed of a place with: 1 there; its places that are not 0, ascending, and their values. */
interface Pivot {
  pivot: number;
  places: number[];
  values: number[];
}

/**
 * Combinations of groups, with whatever coefficients, that few respondents have another value than 0 in: those that stand
 * in the rows of the space of all combinations, written out in many orders. Whoever is one of many alike is taken out first:
 * a light combination is 0 for them.
 *
 * Shape    groups: of each its kinds, ascending; counts: respondents by kind; result: the kinds of each combination,
 *          ascending, each once.
 * Missing  what stands in none of these rows is not found: a search, not a proof.
 * Source   information sets, as codewords of low weight are looked for (Prange).
 * @example lightCombinations([[0, 1], [0, 2]], { counts: Float64Array.of(20, 1, 1), limit: 10 }) // => [[1, 2]]
 */
export function lightCombinations(
  groups: readonly (readonly number[])[],
  { counts, limit }: { counts: Float64Array; limit: number },
): number[][] {
  const space = spaceOfFew(groups, { counts, limit });
  const touched = new Float64Array(counts.length);
  for (const row of space) for (const place of placesOf(row)) touched[place] = 1;
  const places = placesOf(touched);
  const written = space.map((row) => Float64Array.from(places, (place) => at(row, place)));
  const sizes = places.map((place) => at(counts, place));
  const found = new Map<string, number[]>();
  const work = Math.max(1, space.length * space.length * places.length);
  const chance = drawn();
  const orders = Math.min(orderCount, Math.max(work > vastWork ? 1 : fewestOrders, mostWork / work));
  for (let order = 0; order < orders; order += 1) {
    const rows = written.map((row) => row.slice());
    writeOut(rows, ordered(sizes, order === 0 ? null : chance));
    for (const row of rows) {
      const inside = insideOf(row, sizes, limit);
      if (inside === null) continue;
      const kinds = inside.map((index) => at(places, index));
      found.set(kinds.join(' '), kinds);
    }
  }
  return [...found.values()];
}

/** The places in which a row is not 0; null: they are none, or of `limit` respondents and more. */
function insideOf(row: Float64Array, sizes: readonly number[], limit: number): number[] | null {
  const inside: number[] = [];
  let size = 0;
  for (let index = 0; index < row.length && size < limit; index += 1) {
    if (row[index] === 0) continue;
    inside.push(index);
    size += at(sizes, index);
  }
  return size > 0 && size < limit ? inside : null;
}

/** A basis of the combinations that are 0 for every kind of `limit` respondents and more. */
function spaceOfFew(
  groups: readonly (readonly number[])[],
  { counts, limit }: { counts: Float64Array; limit: number },
): Float64Array[] {
  const isCounted = (kind: number): boolean => at(counts, kind) > 0;
  const members = groups.map((group) => group.filter(isCounted));
  const pivots: Pivot[] = [];
  const few: Float64Array[] = [];
  const values = new Float64Array(counts.length);
  for (const group of members.toSorted((a, b) => a.length - b.length)) {
    values.fill(0);
    for (const kind of group) values[kind] = 1;
    for (const { pivot, places, values: own } of pivots) {
      const factor = at(values, pivot);
      if (factor === 0) continue;
      const negative = prime - factor;
      for (let index = 0; index < places.length; index += 1) {
        const place = at(places, index);
        values[place] = (at(values, place) + negative * at(own, index)) % prime;
      }
    }
    const places = placesOf(values);
    if (places.length === 0) continue;
    const pivot = places.find((kind) => at(counts, kind) >= limit);
    if (pivot === undefined) {
      few.push(values.slice());
      continue;
    }
    const inverse = inverseOf(at(values, pivot));
    pivots.push({ pivot, places, values: places.map((place) => (at(values, place) * inverse) % prime) });
  }
  return few;
}

/** Where a combination is not 0. */
function placesOf(values: Float64Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < values.length; place += 1) if (values[place] !== 0) places.push(place);
  return places;
}

/** Gauss and Jordan: each row gets a place, in an order of places, in which all others are 0. */
function writeOut(rows: Float64Array[], order: readonly number[]): void {
  let rank = 0;
  for (const place of order) {
    const found = rows.findIndex((row, index) => index >= rank && row[place] !== 0);
    if (found < 0) continue;
    const [pivot] = rows.splice(found, 1);
    if (pivot === undefined) continue;
    rows.splice(rank, 0, pivot);
    const inverse = inverseOf(at(pivot, place));
    const inside = placesOf(pivot);
    for (const other of inside) pivot[other] = (at(pivot, other) * inverse) % prime;
    for (let index = 0; index < rows.length; index += 1) {
      const row = at(rows, index);
      const factor = at(row, place);
      if (index === rank || factor === 0) continue;
      const negative = prime - factor;
      for (let next = 0; next < inside.length; next += 1) {
        const other = at(inside, next);
        row[other] = (at(row, other) + negative * at(pivot, other)) % prime;
      }
    }
    rank += 1;
    if (rank === rows.length) return;
  }
}

/** Large kinds first, more or less: what each row has beside its own place is light then. */
function ordered(sizes: readonly number[], chance: (() => number) | null): number[] {
  const keys = sizes.map((size) => (chance === null ? size : chance() ** (1 / size)));
  return [...sizes.keys()].toSorted((a, b) => at(keys, b) - at(keys, a) || a - b);
}

/** Numbers from 0 to 1 in an order that is always the same: the same tables get the same verdict. Park and Miller. */
function drawn(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
