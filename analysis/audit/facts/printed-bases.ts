import type { PrintedNumber, QuantityBase } from '../../report/quantity.ts';

/** The bases that one output prints, by group. */
export interface PrintedBases {
  of(group: string, kind: QuantityBase): number | undefined;
}

/**
 * Finds the base that stands beside a group's figures.
 *
 * @example printedBases([{ group: 'chief', quantity: { kind: 'asked' }, value: 12, decimals: 0 }]).of('chief', 'asked') // => 12
 */
export function printedBases(numbers: readonly PrintedNumber[]): PrintedBases {
  const found = new Map(numbers.map(({ group, quantity, value }) => [`${quantity.kind} ${group}`, value]));
  return { of: (group, kind) => found.get(`${kind} ${group}`) };
}
