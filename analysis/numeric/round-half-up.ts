import { requireWhole } from '../outcome/require-whole.ts';

/**
 * Decimal rounding, a tie away from zero (四捨五入): 1.005 at two decimals is 1.01, -2.5 at none is -3.
 * The value is read as the decimal number it stands for, at 15 significant digits: digits beyond them are noise of
 * binary arithmetic, and without this 1.005 (stored as 1.00499999999999989…) would round down.
 *
 * Shape    any finite number; decimals 0 or more.
 * Rival    `toFixed` and `Math.round` look at the stored binary value; half-to-even (IEEE 754, R's round) prints
 *          0.5 as 0.
 * Throws   "roundHalfUp requires a finite number", "… whole numbers of 0 or more" for decimals.
 * @example roundHalfUp(1.005, 2) // => 1.01
 * @example roundHalfUp(0.285 * 100, 0) // => 29
 * @example roundHalfUp(-2.5, 0) // => -3
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new RangeError('roundHalfUp requires a finite number');
  requireWhole([decimals], 'roundHalfUp');
  const magnitude = shiftPoint(Number(Math.abs(value).toPrecision(15)), decimals);
  const rounded = shiftPoint(Math.round(magnitude), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point in the written number, so that no binary multiplication disturbs a tie. */
function shiftPoint(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
