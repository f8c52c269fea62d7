import { at } from '../numeric/at.ts';
import { requireFinite } from '../outcome/require-finite.ts';

/**
 * The rank of every value in its list, ties sharing their middle rank, and what ties take from the variance of ranks.
 *
 * Shape    ranks in the order of the values, from 1; tieTerm: sum of t³ - t over the values that t places share.
 * Throws   "midRanks requires finite values".
 * Rival    rankSums for cases by group, as counts by value.
 * @example midRanks([30, 10, 30]).ranks // => [2.5, 1, 2.5]
 */
export function midRanks(values: readonly number[]): { ranks: number[]; tieTerm: number } {
  requireFinite(values, 'midRanks');
  const order = [...values.keys()].toSorted((a, b) => at(values, a) - at(values, b));
  const ranks = values.map(() => 0);
  let tieTerm = 0;
  for (let from = 0; from < order.length;) {
    const value = at(values, at(order, from));
    let to = from + 1;
    while (to < order.length && at(values, at(order, to)) === value) to += 1;
    for (const place of order.slice(from, to)) ranks[place] = (from + 1 + to) / 2;
    tieTerm += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { ranks, tieTerm };
}
