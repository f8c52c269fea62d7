import { EigenvalueDecomposition, inverse, Matrix } from 'ml-matrix';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { fUpperTail } from '../numeric/f-upper-tail.ts';
import { studentTwoSided } from '../numeric/student-two-sided.ts';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { correlations } from './correlations.ts';
import type { DriverData } from './driver-data.ts';

export interface RegressionCoefficient {
  estimate: number;
  standardError: number;
  t: number;
  p: number;
}

export interface Regression {
  base: number;
  rSquared: number;
  rSquaredAdjusted: number;
  f: number;
  p: number;
  intercept: RegressionCoefficient;
  /** One a driver used, in order. */
  coefficients: RegressionCoefficient[];
  standardized: number[];
  /** Correlation of each driver with the outcome, alone. */
  zeroOrder: number[];
  /** Variance inflation: how much of a driver the others say already. */
  varianceInflation: number[];
}

/**
 * Least squares regression of the outcome on all drivers: what relative importance is a reading of.
 *
 * Missing  not_estimable with no more cases than coefficients or where drivers say the same; zero_variance where the
 *          outcome does not vary.
 * Source   R's lm.
 * @example regression(driverData([1, 2, 3, 5], [[1, 2, 3, 4]])).rSquared // => 0.9657
 */
export function regression({ outcome, drivers, duplicate }: DriverData): Estimated<Regression> {
  const base = outcome.length;
  const count = drivers.length;
  const df = base - count - 1;
  if (df < 1 || count === 0 || duplicate.length > 0) return notEstimable;
  const all = correlations([...drivers, outcome]);
  const spread = sampleStandardDeviation(outcome);
  if (!(spread > 0)) return zeroVariance;
  const between = all.subMatrix(0, count - 1, 0, count - 1);
  const zeroOrder = all.getColumn(count).slice(0, count);
  if (!isInvertible(between)) return notEstimable;
  const precision = inverse(between);
  const standardized = precision.mmul(Matrix.columnVector(zeroOrder)).getColumn(0);
  const rSquared = standardized.reduce((sum, beta, index) => sum + beta * (zeroOrder[index] ?? 0), 0);
  const unexplained = Math.max(0, 1 - rSquared);
  const spreads = drivers.map((driver) => sampleStandardDeviation(driver));
  const residual = (unexplained * spread ** 2 * (base - 1)) / df;
  const coefficientOf = (estimate: number, standardError: number): RegressionCoefficient => {
    const t = estimate / standardError;
    return { estimate, standardError, t, p: studentTwoSided(t, df) };
  };
  const estimates = standardized.map((beta, index) => (beta * spread) / (spreads[index] ?? 1));
  const means = drivers.map((driver) => mean(driver));
  const scaledMeans = means.map((value, index) => value / (spreads[index] ?? 1));
  const distance = Matrix.rowVector(scaledMeans)
    .mmul(precision)
    .mmul(Matrix.columnVector(scaledMeans))
    .get(0, 0);
  const f = rSquared / count / (unexplained / df);
  return {
    base,
    rSquared,
    rSquaredAdjusted: 1 - (unexplained * (base - 1)) / df,
    f,
    p: fUpperTail(f, count, df),
    intercept: coefficientOf(
      mean(outcome) - estimates.reduce((sum, estimate, index) => sum + estimate * (means[index] ?? 0), 0),
      Math.sqrt(residual * (1 / base + distance / (base - 1))),
    ),
    coefficients: estimates.map((estimate, index) =>
      coefficientOf(
        estimate,
        Math.sqrt((residual * precision.get(index, index)) / (base - 1)) / (spreads[index] ?? 1),
      ),
    ),
    standardized,
    zeroOrder,
    varianceInflation: precision.diagonal(),
  };
}

/** By the least eigenvalue of the correlations: below this they say the same within rounding. */
function isInvertible(matrix: Matrix): boolean {
  const { realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return Math.min(...realEigenvalues) > 1e-10;
}
