import { requireWhole } from '../outcome/require-whole.ts';

/**
 * numerator / denominator as percent, rounded half-up (四捨五入) from the integers themselves, as printed text:
 * no binary fraction is ever formed, so that a tie is seen as a tie.
 *
 * Shape    two counts, numerator may exceed denominator; decimals 0 or more.      Unit  percent, as text.
 * Throws   "percent requires whole counts, not negative", "… whole numbers of 0 or more" for decimals, "… a base above 0".
 * @example percent(779, 2438, 1) // => '32.0'
 * @example percent(1, 800, 2) // => '0.13'
 */
export function percent(numerator: number, denominator: number, decimals: number): string {
  if (!isCount(numerator) || !isCount(denominator)) {
    throw new RangeError('percent requires whole counts, not negative');
  }
  requireWhole([decimals], 'percent');
  if (denominator === 0) throw new RangeError('percent requires a base above 0');
  const base = BigInt(denominator);
  const scaled = BigInt(numerator) * 100n * 10n ** BigInt(decimals);
  const digits = ((2n * scaled + base) / (2n * base)).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
