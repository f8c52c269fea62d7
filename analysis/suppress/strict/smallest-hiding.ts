import { at } from '../../numeric/at.ts';
import type { TableNetwork } from './table-network.ts';
import { unprotectedNumber } from './unprotected-number.ts';
import { possibleRise } from './possible-rise.ts';

/**
 * Which numbers to hide, found quickly: for each number to protect the cheapest ways round it, unit by unit, where
 * what is hidden already costs nothing; at last whatever is not needed is shown again, the dearest first.
 *
 * Shape    isPrimary per edge; one boolean an edge.
 * Throws   "this table cannot be protected".
 * @example smallestHiding(tableNetwork([[20, 3], [15, 40]]), [false, true, false, false, false, false, false, false, false], 5).filter(Boolean).length // => 4
 */
export function smallestHiding(
  network: TableNetwork,
  isPrimary: readonly boolean[],
  rise: number,
): boolean[] {
  const hidden = [...isPrimary];
  for (;;) {
    const target = unprotectedNumber(network, { isHidden: hidden, isPrimary }, rise);
    if (target === null) break;
    if (!hideWayRound(network, hidden, { target, rise }))
      throw new RangeError('this table cannot be protected');
  }
  const dearest = [...hidden.keys()]
    .filter((index) => hidden[index] === true && isPrimary[index] !== true)
    .toSorted((a, b) => at(network.edges, b).value - at(network.edges, a).value);
  for (const index of dearest) {
    hidden[index] = false;
    if (unprotectedNumber(network, { isHidden: hidden, isPrimary }, rise) !== null) hidden[index] = true;
  }
  return hidden;
}

/** Hides what a target needs for its full rise, by successive cheapest paths; false where there is no way. */
function hideWayRound(
  network: TableNetwork,
  hidden: boolean[],
  { target, rise }: { target: number; rise: number },
): boolean {
  const { edges, nodeCount } = network;
  const own = edges[target];
  if (own === undefined) return false;
  // Zeros are shown: nobody is behind them.
  const usable = edges.flatMap((edge, index) =>
    index === target || edge.value === 0 ? [] : [{ ...edge, index, change: 0 }],
  );
  for (let amount = 0; amount < rise; amount += 1) {
    const cost = Array<number>(nodeCount).fill(Infinity);
    const via = Array<{ edge: (typeof usable)[number]; step: 1 | -1 } | undefined>(nodeCount);
    cost[own.to] = 0;
    // Bellman and Ford: few nodes, and costs that are never below 0.
    for (let round = 0; round < nodeCount; round += 1) {
      let hasChanged = false;
      for (const edge of usable) {
        const price = hidden[edge.index] === true ? 0 : edge.value;
        const steps = [
          { from: edge.from, next: edge.to, step: 1 as const, isOpen: true },
          { from: edge.to, next: edge.from, step: -1 as const, isOpen: edge.value + edge.change > 0 },
        ];
        for (const { from, next, step, isOpen } of steps) {
          const through = (cost[from] ?? Infinity) + price;
          if (!isOpen || through >= (cost[next] ?? Infinity)) continue;
          cost[next] = through;
          via[next] = { edge, step };
          hasChanged = true;
        }
      }
      if (!hasChanged) break;
    }
    if (cost[own.from] === Infinity) return false;
    for (let node = own.from; node !== own.to;) {
      const taken = via[node];
      if (taken === undefined) return false;
      const { edge, step } = taken;
      hidden[edge.index] = true;
      edge.change += step;
      node = step === 1 ? edge.from : edge.to;
    }
  }
  return possibleRise(network, hidden, { target, direction: 1, most: rise }).amount >= rise;
}
