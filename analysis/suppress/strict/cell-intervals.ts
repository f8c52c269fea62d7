import { possibleRise } from './possible-rise.ts';
import type { TableNetwork } from './table-network.ts';

/**
 * The smallest and the largest whole number that each hidden number of a table can be, from what is shown.
 *
 * Shape    one interval an edge of the network, null where it is shown.      Unit  respondents.
 * Missing  a number without any upper limit ends at the total of the table.
 * Source   a two-way table is a network, so its linear limits are whole numbers and exact.
 * @example cellIntervals(tableNetwork([[1, 2], [3, 4]]), [true, true, true, true, false, false, false, false, false])[0] // => { lower: 0, upper: 3 }
 */
export function cellIntervals(
  network: TableNetwork,
  isHidden: readonly boolean[],
): ({ lower: number; upper: number } | null)[] {
  const total = Math.max(0, ...network.edges.map(({ value }) => value));
  return network.edges.map(({ value }, index) =>
    isHidden[index] === true
      ? {
          lower:
            value - possibleRise(network, isHidden, { target: index, direction: -1, most: total }).amount,
          upper: value + possibleRise(network, isHidden, { target: index, direction: 1, most: total }).amount,
        }
      : null,
  );
}
