import { at } from '../../numeric/at.ts';
import { givePlace, removeRow, sparseRows, type SparseRows } from './sparse-rows.ts';

/** Orders in which a space is written out: so many, fewer where they are more work than so many multiplications. */
const orderCount = 60;
const fewestOrders = 6;
const mostWork = 50_000;

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
  const places = [...counts.keys()].filter((place) => at(space.holding, place).size > 0);
  const sizes = places.map((place) => at(counts, place));
  const found = new Map<string, number[]>();
  const chance = drawn();
  let work = 0;
  for (let order = 0; order < orderCount && (order < fewestOrders || work < mostWork); order += 1) {
    // Each order goes on from the rows of the one before: they are short, and what they span is the same.
    const given = { isGiven: new Uint8Array(space.rows.length), work };
    for (const index of ordered(sizes, order === 0 ? null : chance))
      givePlace(space, at(places, index), given);
    work = given.work;
    for (const row of space.rows) {
      const kinds = insideOf(row, { counts, limit });
      if (kinds !== null) found.set(kinds.join(' '), kinds);
    }
  }
  return [...found.values()];
}

/** The places in which a row is not 0, ascending; null: they are none, or of `limit` respondents and more. */
function insideOf(
  row: ReadonlyMap<number, number>,
  { counts, limit }: { counts: Float64Array; limit: number },
): number[] | null {
  let size = 0;
  for (const place of row.keys()) {
    size += at(counts, place);
    if (size >= limit) return null;
  }
  return size === 0 ? null : [...row.keys()].toSorted((a, b) => a - b);
}

/** A basis of the combinations that are 0 for every kind of `limit` respondents and more. */
function spaceOfFew(
  groups: readonly (readonly number[])[],
  { counts, limit }: { counts: Float64Array; limit: number },
): SparseRows {
  const space = sparseRows(
    groups.map((group) => group.filter((kind) => at(counts, kind) > 0)),
    counts.length,
  );
  const given = { isGiven: new Uint8Array(groups.length), work: 0 };
  for (const [kind, count] of counts.entries()) {
    const row = count >= limit ? givePlace(space, kind, given) : null;
    if (row !== null) removeRow(space, row);
  }
  return space;
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
