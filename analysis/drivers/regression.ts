import { inverse, Matrix, QrDecomposition, SingularValueDecomposition } from 'ml-matrix';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { fUpperTail } from '../numeric/f-upper-tail.ts';
import { studentTwoSided } from '../numeric/student-two-sided.ts';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure } from '../tabulate/table.ts';
import type { DriverData } from './driver-data.ts';

export interface RegressionCoefficient {
  estimate: number;
  standardError: number;
  t: Figure;
  p: Figure;
}

export interface Regression {
  base: number;
  rSquared: number;
  rSquaredAdjusted: number;
  f: Figure;
  p: Figure;
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
 *          outcome does not vary; t, F and p not_estimable where the drivers leave nothing over.
 * Throws   "regression requires finite values".
 * Source   R's lm.
 * @example regression(driverData([1, 2, 3, 5], [[1, 2, 3, 4]])).rSquared // => 0.9657
 */
export function regression({ outcome, drivers, duplicate }: DriverData): Estimated<Regression> {
  for (const values of [outcome, ...drivers]) requireFinite(values, 'regression');
  const base = outcome.length;
  const count = drivers.length;
  const df = base - count - 1;
  if (df < 1 || count === 0 || duplicate.length > 0) return notEstimable;
  if (new Set(outcome).size < 2) return zeroVariance;
  // Of values brought to one mean and one variance; by QR, which keeps the digits that a product of them would lose.
  const scaled = drivers.map(standardised);
  const y = standardised(outcome);
  const design = new Matrix(scaled.map(({ values }) => values)).transpose();
  const qr = new QrDecomposition(design);
  if (!qr.isFullRank() || !isWellPosed(qr.upperTriangularMatrix)) return notEstimable;
  const standardized = qr.solve(Matrix.columnVector(y.values)).getColumn(0);
  const residuals = Matrix.sub(Matrix.columnVector(y.values), design.mmul(Matrix.columnVector(standardized)));
  const unexplained = residuals.dot(residuals) / (base - 1);
  const rSquared = 1 - unexplained;
  const root = inverse(qr.upperTriangularMatrix);
  const precision = root.mmul(root.transpose()).mul(base - 1);
  const residual = (unexplained * y.deviation ** 2 * (base - 1)) / df;
  const estimates = standardized.map((beta, index) => (beta * y.deviation) / at(scaled, index).deviation);
  const scaledMeans = scaled.map(({ centre, deviation }) => centre / deviation);
  const distance = root.transpose().mmul(Matrix.columnVector(scaledMeans)).norm() ** 2 * (base - 1);
  // Rounding leaves something even of a perfect fit (R warns of it).
  const isPerfect = unexplained < 1e-28;
  const coefficientOf = (estimate: number, standardError: number): RegressionCoefficient => {
    if (isPerfect) return { estimate, standardError, t: notEstimable, p: notEstimable };
    const t = estimate / standardError;
    return { estimate, standardError, t, p: studentTwoSided(t, df) };
  };
  const f = isPerfect ? notEstimable : rSquared / count / (unexplained / df);
  return {
    base,
    rSquared,
    rSquaredAdjusted: 1 - (unexplained * (base - 1)) / df,
    f,
    p: typeof f === 'number' ? fUpperTail(f, count, df) : notEstimable,
    intercept: coefficientOf(
      y.centre - estimates.reduce((sum, estimate, index) => sum + estimate * at(scaled, index).centre, 0),
      Math.sqrt(residual * (1 / base + distance / (base - 1))),
    ),
    coefficients: estimates.map((estimate, index) =>
      coefficientOf(
        estimate,
        Math.sqrt((residual * precision.get(index, index)) / (base - 1)) / at(scaled, index).deviation,
      ),
    ),
    standardized,
    zeroOrder: scaled.map(({ values }) => covariance(values, y.values)),
    varianceInflation: precision.diagonal(),
  };
}

function standardised(values: number[]): { values: number[]; centre: number; deviation: number } {
  const [centre, deviation] = [mean(values), sampleStandardDeviation(values)];
  return { values: values.map((value) => (value - centre) / deviation), centre, deviation };
}

function covariance(first: number[], second: number[]): number {
  return first.reduce((sum, value, index) => sum + value * at(second, index), 0) / (first.length - 1);
}

/** By the least singular value in units of the cases: below this drivers say the same within rounding. */
function isWellPosed(triangle: Matrix): boolean {
  const { diagonal } = new SingularValueDecomposition(triangle);
  return Math.min(...diagonal) > 1e-5 * Math.max(...diagonal);
}
