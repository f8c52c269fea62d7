import { requireFinite } from '../outcome/require-finite.ts';

/**
 * What drivers explain, as shares of what all of them explain together: how relative weights and Shapley shares are
 * printed in percent.
 *
 * Shape    one weight a driver, adding up to R².      Unit  proportions; 0 where nothing is explained.
 * Throws   "explainedShares requires finite values".
 * @example explainedShares([0.375, 0.125]) // => [0.75, 0.25]
 */
export function explainedShares(weights: readonly number[]): number[] {
  requireFinite(weights, 'explainedShares');
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}
