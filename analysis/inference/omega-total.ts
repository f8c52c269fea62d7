import type { Matrix } from 'ml-matrix';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { itemCovariances, type ItemValues } from './item-covariances.ts';

/** A unique variance below this is no estimate but the edge of the possible (Heywood case), as in R's factanal. */
const leastUniqueness = 0.005;
const convergence = 1e-12;
const iterationLimit = 200_000;

export interface OmegaTotal {
  base: number;
  /** Loadings of the items, brought to one variance, on the one factor. */
  loadings: number[];
  /** Of the sum of items as they are, and of items brought to one variance. */
  omega: number;
  omegaStandardized: number;
}

/**
 * Reliability of a sum of items by a model of one factor (マクドナルドのω), fitted by maximum likelihood.
 *
 * Shape    items: one list of values each; cases with a blank are left out.
 * Missing  not_estimable with fewer than three items, in a Heywood case, or where the fit does not settle;
 *          zero_variance where an item does not vary.
 * Source   McDonald 1999; EM by Rubin & Thayer 1982. Not psych::omega, which fits three group factors.
 * @example omegaTotal([[1, 2, 3, 4, 5], [1, 2, 4, 5, 3], [1, 2, 5, 3, 4]]).omega // => 0.8750
 */
export function omegaTotal(items: readonly ItemValues[]): Estimated<OmegaTotal> {
  const { base, covariances } = itemCovariances(items, 'listwise');
  if (items.length < 3 || base < 3) return notEstimable;
  const deviations = covariances.diagonal().map(Math.sqrt);
  if (deviations.some((deviation) => deviation <= 0)) return zeroVariance;
  const fitted = fittedFactor(covariances, deviations);
  if (fitted === null) return notEstimable;
  const omegaOf = (scale: number[]): number => {
    const common = fitted.reduce((sum, loading, item) => sum + loading * (scale[item] ?? 0), 0) ** 2;
    const unique = fitted.reduce(
      (sum, loading, item) => sum + (1 - loading ** 2) * (scale[item] ?? 0) ** 2,
      0,
    );
    return common / (common + unique);
  };
  return {
    base,
    loadings: fitted,
    omega: omegaOf(deviations),
    omegaStandardized: omegaOf(items.map(() => 1)),
  };
}

/** Loadings on the correlations; null where there is no proper solution. */
function fittedFactor(covariances: Matrix, deviations: number[]): number[] | null {
  const r = (j: number, k: number): number =>
    covariances.get(j, k) / ((deviations[j] ?? 1) * (deviations[k] ?? 1));
  const count = deviations.length;
  let loadings = deviations.map(() => 0.7);
  for (let iteration = 0; iteration < iterationLimit; iteration += 1) {
    const unique = loadings.map((loading) => 1 - loading ** 2);
    const precision = loadings.map((loading, item) => loading / (unique[item] ?? 1));
    const information =
      1 + loadings.reduce((sum, loading, item) => sum + loading * (precision[item] ?? 0), 0);
    const weights = precision.map((value) => value / information);
    const withFactor = loadings.map((_, j) => {
      let sum = 0;
      for (let k = 0; k < count; k += 1) sum += r(j, k) * (weights[k] ?? 0);
      return sum;
    });
    const factorVariance =
      1 / information + withFactor.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0);
    // The likelihood's fixed point has unit diagonal: uniqueness is what the loading leaves of 1.
    const next = withFactor.map((value) => value / factorVariance);
    if (next.some((loading) => 1 - loading ** 2 < leastUniqueness)) return null;
    const change = Math.max(...next.map((loading, item) => Math.abs(loading - (loadings[item] ?? 0))));
    loadings = next;
    if (change < convergence) {
      const isReversed = loadings.reduce((sum, loading) => sum + loading, 0) < 0;
      return isReversed ? loadings.map((loading) => -loading) : loadings;
    }
  }
  return null;
}
