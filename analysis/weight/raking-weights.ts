import { at } from '../numeric/at.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { requireRakingMargins } from './require-raking-margins.ts';

export interface RakingMargin {
  /** The group of each case in this variable. */
  groupOf: ArrayLike<number>;
  /** People of each group in the population. */
  targets: readonly number[];
}

export type Raking =
  | { weights: Float64Array; cycleCount: number; marginError: number }
  /** A group with people and no case: merge it first. */
  | { status: 'empty_margin'; margin: number; group: number }
  /** Margins of different totals, or no agreement within the cycles. */
  | { status: 'not_estimable'; reason: 'different_totals' | 'not_converged' };

/**
 * Weights that make the cases agree with the population in several variables at once (レイキング): each margin in
 * turn is brought to its targets until all agree.
 *
 * Shape    base weights of the cases; tolerance: largest difference of a margin as a share of the population.
 * Unit     people a case stands for.
 * Throws   "rakingWeights requires counts of 0 or more", "… finite values", "… whole numbers of 0 or more".
 * Source   Deming & Stephan 1940; R's survey::rake with a strict epsilon.
 * @example rakingWeights(Float64Array.of(1, 1, 1, 1), [{ groupOf: [0, 0, 1, 1], targets: [2, 6] }, { groupOf: [0, 1, 0, 1], targets: [4, 4] }], { tolerance: 1e-12, cycleLimit: 100 }).weights[3] // => 3
 */
export function rakingWeights(
  baseWeights: Float64Array,
  rakingMargins: readonly RakingMargin[],
  { tolerance, cycleLimit }: { tolerance: number; cycleLimit: number },
): Raking {
  requireCounts(baseWeights, 'rakingWeights');
  requireRakingMargins(rakingMargins, 'rakingWeights');
  requireFinite([tolerance], 'rakingWeights');
  requireWhole([cycleLimit], 'rakingWeights');
  const totals = rakingMargins.map(({ targets }) => targets.reduce((sum, target) => sum + target, 0));
  const population = at(totals, 0);
  if (totals.some((total) => Math.abs(total - population) > 1e-9 * population)) {
    return { status: 'not_estimable', reason: 'different_totals' };
  }
  const weights = Float64Array.from(baseWeights);
  for (const [margin, { groupOf, targets }] of rakingMargins.entries()) {
    const sums = groupSums(weights, groupOf, targets.length);
    const group = targets.findIndex((target, index) => target > 0 && !(at(sums, index) > 0));
    if (group !== -1) return { status: 'empty_margin', margin, group };
  }
  for (let cycleCount = 1; cycleCount <= cycleLimit; cycleCount += 1) {
    for (const { groupOf, targets } of rakingMargins) {
      const sums = groupSums(weights, groupOf, targets.length);
      const factors = targets.map((target, group) => target / (sums[group] || 1));
      for (let index = 0; index < weights.length; index += 1) {
        weights[index] = at(weights, index) * at(factors, at(groupOf, index));
      }
    }
    const marginError = Math.max(
      ...rakingMargins.map(({ groupOf, targets }) => {
        const sums = groupSums(weights, groupOf, targets.length);
        return Math.max(...targets.map((target, group) => Math.abs(target - at(sums, group))));
      }),
    );
    if (marginError <= tolerance * population) return { weights, cycleCount, marginError };
  }
  return { status: 'not_estimable', reason: 'not_converged' };
}

function groupSums(weights: Float64Array, groupOf: ArrayLike<number>, groupCount: number): Float64Array {
  const sums = new Float64Array(groupCount);
  for (let index = 0; index < weights.length; index += 1) {
    const group = at(groupOf, index);
    sums[group] = at(sums, group) + at(weights, index);
  }
  return sums;
}
