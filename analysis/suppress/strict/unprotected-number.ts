import { possibleRise } from './possible-rise.ts';
import type { TableNetwork } from './table-network.ts';

/**
 * The first of the numbers to protect that cannot be larger by `rise` than it is; null where all can.
 *
 * Shape    isHidden and isPrimary per edge of the network.
 * @example unprotectedNumber(tableNetwork([[1, 2], [3, 4]]), { isHidden: [true, false, false, false, false, false, false, false, false], isPrimary: [true] }, 5) // => 0
 */
export function unprotectedNumber(
  network: TableNetwork,
  { isHidden, isPrimary }: { isHidden: readonly boolean[]; isPrimary: readonly boolean[] },
  rise: number,
): number | null {
  const found = isPrimary.findIndex(
    (isOwn, index) =>
      isOwn && possibleRise(network, isHidden, { target: index, direction: 1, most: rise }).amount < rise,
  );
  return found === -1 ? null : found;
}
