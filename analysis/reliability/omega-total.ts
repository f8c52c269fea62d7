import { EigenvalueDecomposition, inverse, Matrix, solve } from 'ml-matrix';
import { at } from '../numeric/at.ts';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { itemCovariances, type ItemValues } from './item-covariances.ts';

/** A unique variance below this is no estimate but the edge of the possible (Heywood case), as in R's factanal. */
const leastUniqueness = 0.005;
/** On the way there an item may come close to the edge; beyond this it does not come back. */
const vanishing = 1e-8;
const convergence = 1e-10;
const iterationLimit = 2000;

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
 * Missing  not_estimable with fewer than three items, where items add up to others, in a Heywood case, or where the fit
 *          does not settle;
 *          zero_variance where an item does not vary.
 * Source   McDonald 1999; fit by Jöreskog 1967 (R's factanal). Not psych::omega, which fits three group factors.
 * @example omegaTotal([[1, 2, 3, 4, 5], [1, 2, 4, 5, 3], [1, 2, 5, 3, 4]]).omega // => 0.8750
 */
export function omegaTotal(items: readonly ItemValues[]): Estimated<OmegaTotal> {
  const { base, covariances } = itemCovariances(items, 'listwise');
  if (items.length < 3 || base < 3) return notEstimable;
  const deviations = covariances.diagonal().map(Math.sqrt);
  if (deviations.some((deviation) => deviation <= 0)) return zeroVariance;
  const inverseDeviations = Matrix.diag(deviations.map((deviation) => 1 / deviation));
  const fitted = fittedFactor(inverseDeviations.mmul(covariances).mmul(inverseDeviations));
  if (fitted === null) return notEstimable;
  const omegaOf = (scale: number[]): number => {
    const common = fitted.reduce((sum, loading, item) => sum + loading * at(scale, item), 0) ** 2;
    const unique = fitted.reduce((sum, loading, item) => sum + (1 - loading ** 2) * at(scale, item) ** 2, 0);
    return common / (common + unique);
  };
  return {
    base,
    loadings: fitted,
    omega: omegaOf(deviations),
    omegaStandardized: omegaOf(items.map(() => 1)),
  };
}

/**
 * Loadings on the correlations; null where there is no proper solution. Minimises over the logarithms of the unique
 * variances, with what the eigenvectors beside the first say about the slope and the curvature.
 */
function fittedFactor(correlations: Matrix): number[] | null {
  if (Math.min(...eigenvaluesOf(correlations)) < 1e-10) return null;
  const count = correlations.rows;
  let logUnique = inverse(correlations)
    .diagonal()
    .map((value) => Math.log((1 - 0.5 / count) / value));
  let current = discrepancy(correlations, logUnique);
  for (let iteration = 0; iteration < iterationLimit; iteration += 1) {
    const step = newtonStep(current);
    const size = Math.max(...step.map(Math.abs));
    let share = Math.min(1, 2 / size);
    const shortened = (): number[] => logUnique.map((value, item) => value + share * at(step, item));
    let next = discrepancy(correlations, shortened());
    // Close to the end rounding hides whether a step goes down; there it does.
    const leastShare = size > 1e-4 ? 1e-6 : share;
    while (next.value > current.value && share > leastShare) {
      share /= 2;
      next = discrepancy(correlations, shortened());
    }
    logUnique = shortened();
    current = next;
    if (Math.min(...logUnique) < Math.log(vanishing)) return null;
    if (size < convergence) return loadingsOf(current, logUnique);
  }
  return null;
}

interface Discrepancy {
  value: number;
  /** Of the correlations in units of the unique deviations, ascending: the last one is the factor's. */
  eigenvalues: number[];
  eigenvectors: Matrix;
}

/** How badly these unique variances fit with the best loadings for them (Jöreskog's function). */
function discrepancy(correlations: Matrix, logUnique: number[]): Discrepancy {
  const scale = Matrix.diag(logUnique.map((value) => Math.exp(-value / 2)));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    scale.mmul(correlations).mmul(scale),
    { assumeSymmetric: true },
  );
  const rest = realEigenvalues.slice(0, -1);
  const value = rest.reduce((sum, eigenvalue) => sum + eigenvalue - Math.log(eigenvalue) - 1, 0);
  return { value, eigenvalues: realEigenvalues, eigenvectors: eigenvectorMatrix };
}

function newtonStep({ eigenvalues, eigenvectors }: Discrepancy): number[] {
  const count = eigenvalues.length;
  const rest = eigenvectors.subMatrix(0, count - 1, 0, count - 2);
  const slope = rest
    .to2DArray()
    .map((row) => [row.reduce((sum, entry, axis) => sum + (1 - at(eigenvalues, axis)) * entry ** 2, 0)]);
  const curvature = rest.mmul(rest.transpose()).pow(2);
  return solve(curvature, new Matrix(slope).neg(), true).getColumn(0);
}

function loadingsOf({ eigenvalues, eigenvectors }: Discrepancy, logUnique: number[]): number[] | null {
  if (Math.min(...logUnique) < Math.log(leastUniqueness)) return null;
  const factor = eigenvalues.length - 1;
  const length = Math.sqrt(Math.max(0, at(eigenvalues, factor) - 1));
  const loadings = logUnique.map(
    (value, item) => Math.exp(value / 2) * eigenvectors.get(item, factor) * length,
  );
  const isReversed = loadings.reduce((sum, loading) => sum + loading, 0) < 0;
  return isReversed ? loadings.map((loading) => -loading) : loadings;
}

function eigenvaluesOf(matrix: Matrix): number[] {
  return new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues;
}
