import { requireFinite } from '../outcome/require-finite.ts';

/**
 * A value of a scale as a share of the way from its lowest to its highest point (POMP), to put scales of 5, 10 and
 * 11 points side by side. A scale from 1 to 10 and one from 0 to 10 are different scales.
 *
 * Shape    reverse: for items worded against the index.      Unit  0 to 100.
 * Throws   "percentOfMaximum requires min < max", "… finite values".
 * Source   Cohen, Cohen, Aiken & West 1999.
 * @example percentOfMaximum(4, { min: 1, max: 5, reverse: false }) // => 75
 * @example percentOfMaximum(4, { min: 1, max: 5, reverse: true }) // => 25
 */
export function percentOfMaximum(
  value: number,
  { min, max, reverse }: { min: number; max: number; reverse: boolean },
): number {
  requireFinite([value, min, max], 'percentOfMaximum');
  if (!(min < max)) throw new RangeError('percentOfMaximum requires min < max');
  return (100 * (reverse ? max - value : value - min)) / (max - min);
}
