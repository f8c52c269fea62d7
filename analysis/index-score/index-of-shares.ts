import { at } from '../numeric/at.ts';
import { requireFinite } from '../outcome/require-finite.ts';

/**
 * Index score from a published distribution alone: what each answer is worth times its share.
 *
 * Shape    shares (proportions, not percent) and scores of the same answers; roundedTo: the last digit of the shares as
 *          printed, 0.01 for whole percents.      Unit  that of the scores.
 * Throws   "indexOfShares requires shares that add up to 1 (…)": published percentages may be off by their rounding,
 *          by half a last digit each; more is an error in the table. "… one score a share", "… shares of 0 or more",
 *          "… finite values".
 * Source   Civil Service People Survey, technical guide: examples of the engagement index.
 * @example indexOfShares([0.1, 0.4, 0.1, 0.16, 0.24], [100, 75, 50, 25, 0], { roundedTo: 0.01 }) // => 49
 */
export function indexOfShares(
  shares: readonly number[],
  scores: readonly number[],
  { roundedTo }: { roundedTo: number },
): number {
  if (!shares.every((share) => share >= 0))
    throw new RangeError('indexOfShares requires shares of 0 or more');
  requireFinite([...scores, roundedTo], 'indexOfShares');
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (shares.length !== scores.length) throw new RangeError('indexOfShares requires one score a share');
  if (Math.abs(total - 1) > 1e-9 && Math.abs(total - 1) >= (shares.length * roundedTo) / 2 - 1e-9) {
    throw new RangeError(`indexOfShares requires shares that add up to 1 (${Number(total.toPrecision(12))})`);
  }
  return Number(shares.reduce((sum, share, index) => sum + share * at(scores, index), 0).toPrecision(15));
}
