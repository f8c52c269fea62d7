import { itemCovariances, type ItemValues } from '../reliability/item-covariances.ts';
import { requireItemValues } from '../reliability/require-item-values.ts';

/** Cases that answered the outcome and every driver, without drivers that cannot be used. */
export interface DriverData {
  outcome: number[];
  /** One list a driver that is used. */
  drivers: number[][];
  /** Positions of the drivers in the list that was given: used, without variation, and saying the same as others. */
  used: number[];
  constant: number[];
  duplicate: [number, number][];
}

/**
 * Cases and drivers fit for analysis: cases with a blank are left out, drivers that do not vary are dropped, and pairs
 * that are the same (correlation of ±1) are named, for they cannot be told apart.
 *
 * Shape    outcome and drivers over the same cases.
 * Throws   "driverData requires items over the same cases", "… finite values".
 * @example driverData([1, 2, 3, null], [[1, 2, 2, 1], [5, 5, 5, 5]]).constant // => [1]
 */
export function driverData(outcome: ItemValues, drivers: readonly ItemValues[]): DriverData {
  requireItemValues([outcome, ...drivers], 'driverData');
  const complete = outcome.flatMap((value, index) =>
    typeof value === 'number' && drivers.every((driver) => typeof driver[index] === 'number') ? [index] : [],
  );
  const valuesOf = (item: ItemValues): number[] => complete.flatMap((index) => item[index] ?? []);
  const lists = drivers.map(valuesOf);
  const constant = [...lists.keys()].filter((driver) => new Set(lists[driver]).size < 2);
  const used = [...lists.keys()].filter((driver) => !constant.includes(driver));
  const { covariances } = itemCovariances(
    used.map((driver) => lists[driver] ?? []),
    'listwise',
  );
  const duplicate = used.flatMap((first, j) =>
    used.slice(j + 1).flatMap((second, offset): [number, number][] => {
      const k = j + 1 + offset;
      const r = covariances.get(j, k) / Math.sqrt(covariances.get(j, j) * covariances.get(k, k));
      return Math.abs(r) > 1 - 1e-12 ? [[first, second]] : [];
    }),
  );
  return {
    outcome: valuesOf(outcome),
    drivers: used.map((driver) => lists[driver] ?? []),
    used,
    constant,
    duplicate,
  };
}
