import type { Item } from '../../../surveys/schema/item.ts';
import { plainWords } from '../plain-words.ts';

/** The place that somebody gave to one option, as it stands in its cell. */
export interface Rank {
  item: Item;
  option: string;
  cell: string;
}

/**
 * The options of a ranking in their order. Tools have all of them ranked: places beyond those that are asked for are none
 * here. What is no place, and a place that two options have, is no answer.
 */
export function rankedOptions(ranks: readonly Rank[]): {
  order: string[];
  /** What stood in cells that are wrong. */
  values: { item: string; value: string }[];
} {
  const placed = ranks.map((rank) => ({ ...rank, place: placeOf(rank.cell) }));
  const wrong = placed.filter(
    ({ place }) => place === null || placed.filter((other) => other.place === place).length > 1,
  );
  if (wrong.length > 0) {
    return {
      order: wrong.map(({ option, cell }) => `${option}=${cell}`),
      values: wrong.map(({ item, cell }) => ({ item: item.code, value: cell })),
    };
  }
  const order = placed.flatMap(({ item, option, place }) =>
    place !== null && item.type === 'ranking' && place <= item.rankCount ? [{ option, place }] : [],
  );
  return { order: order.toSorted((a, b) => a.place - b.place).map(({ option }) => option), values: [] };
}

/** 1, 1.0, １位. */
function placeOf(cell: string): number | null {
  const [, digits] = /^(\d{1,2})(?:\.0+)?位?$/.exec(plainWords(cell)) ?? [];
  return digits === undefined || Number(digits) < 1 ? null : Number(digits);
}
