import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { correlations } from './correlations.ts';
import type { DriverData } from './driver-data.ts';

/**
 * Johnson's relative weights: how the explained variance of an outcome divides over drivers that go together.
 * Relative importance, not effect or cause; always 0 or more, the sign stands in the zero-order correlation.
 *
 * Shape    one weight a driver used.      Unit  share of the outcome's variance; they add up to R².
 * Missing  not_estimable with too few cases or drivers that say the same; zero_variance where the outcome does not vary.
 * Source   Johnson 2000, Multivariate Behavioral Research 35.      Rival  shapleyShares, which agree closely.
 * @example relativeWeights(driverData([1, 2, 3, 5, 4], [[1, 2, 3, 4, 5], [2, 1, 2, 3, 1]])).map((weight) => weight.toFixed(3)) // => ['0.810', '0.143']
 */
export function relativeWeights({ outcome, drivers, duplicate }: DriverData): Estimated<number[]> {
  const count = drivers.length;
  if (outcome.length < count + 2 || count === 0 || duplicate.length > 0) return notEstimable;
  if (new Set(outcome).size < 2) return zeroVariance;
  return weightsOfCorrelations(correlations([...drivers, outcome]));
}

/**
 * Relative weights from correlations alone.
 *
 * Shape    a square matrix, the drivers' rows before the outcome's.
 * Missing  not_estimable where drivers say the same.
 * @example weightsOfCorrelations(correlations([[1, 2, 3, 4, 5], [2, 1, 2, 3, 1], [1, 2, 3, 5, 4]])).map((weight) => weight.toFixed(3)) // => ['0.810', '0.143']
 */
export function weightsOfCorrelations(all: Matrix): Estimated<number[]> {
  const count = all.rows - 1;
  const between = all.subMatrix(0, count - 1, 0, count - 1);
  const withOutcome = Matrix.columnVector(all.getColumn(count).slice(0, count));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(between, {
    assumeSymmetric: true,
  });
  if (Math.min(...realEigenvalues) <= 1e-10) return notEstimable;
  const rooted = (power: number): Matrix =>
    eigenvectorMatrix
      .mmul(Matrix.diag(realEigenvalues.map((value) => value ** power)))
      .mmul(eigenvectorMatrix.transpose());
  const loadings = rooted(0.5);
  const betas = rooted(-0.5).mmul(withOutcome).getColumn(0);
  return Array.from({ length: count }, (_, driver) =>
    betas.reduce((sum, beta, axis) => sum + loadings.get(driver, axis) ** 2 * beta ** 2, 0),
  );
}
