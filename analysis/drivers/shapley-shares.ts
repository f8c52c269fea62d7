import { EigenvalueDecomposition, Matrix, solve } from 'ml-matrix';
import { at } from '../numeric/at.ts';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { correlations } from './correlations.ts';
import type { DriverData } from './driver-data.ts';

/** 2^15 regressions; beyond that relativeWeights. */
const driverLimit = 15;

/**
 * Shapley (LMG) decomposition of R²: what each driver adds to the explained variance, averaged over all orders in
 * which drivers can be added.
 *
 * Shape    one share a driver used, at most 15 drivers.      Unit  share of the outcome's variance; they add up to R².
 * Missing  not_estimable with more drivers, too few cases, or drivers that say the same; zero_variance where the outcome
 *          does not vary.
 * Source   Lindeman, Merenda & Gold 1980; Grömping 2006 (relaimpo, type "lmg").
 * @example shapleyShares(driverData([1, 2, 3, 5, 4], [[1, 2, 3, 4, 5], [2, 1, 2, 3, 1]])).map((share) => share.toFixed(3)) // => ['0.810', '0.143']
 */
export function shapleyShares({ outcome, drivers, duplicate }: DriverData): Estimated<number[]> {
  const count = drivers.length;
  if (count === 0 || count > driverLimit || outcome.length < count + 2 || duplicate.length > 0) {
    return notEstimable;
  }
  if (new Set(outcome).size < 2) return zeroVariance;
  const all = correlations([...drivers, outcome]);
  const between = all.subMatrix(0, count - 1, 0, count - 1);
  const { realEigenvalues } = new EigenvalueDecomposition(between, { assumeSymmetric: true });
  if (Math.min(...realEigenvalues) <= 1e-10) return notEstimable;

  const explained = Float64Array.from({ length: 2 ** count }, (_, subset) => {
    const members = membersOf(subset, count);
    if (members.length === 0) return 0;
    const own = all.selection(members, [count]);
    return solve(all.selection(members, members), own).transpose().mmul(Matrix.checkMatrix(own)).get(0, 0);
  });
  const orders = orderWeights(count);
  return drivers.map((_, driver) => {
    let share = 0;
    for (let subset = 0; subset < explained.length; subset += 1) {
      if ((subset & (1 << driver)) !== 0) continue;
      const gain = at(explained, subset | (1 << driver)) - at(explained, subset);
      share += at(orders, membersOf(subset, count).length) * gain;
    }
    return share;
  });
}

function membersOf(subset: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => index).filter((index) => (subset & (1 << index)) !== 0);
}

/** Share of all orders in which exactly so many others stand before a driver: size! (count - 1 - size)! / count!. */
function orderWeights(count: number): number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return Array.from(
    { length: count },
    (_, size) => (factorial(size) * factorial(count - 1 - size)) / factorial(count),
  );
}
