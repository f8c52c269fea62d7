import {
  driverData,
  explainedShares,
  regression,
  relativeWeights,
  shapleyShares,
  type Figure,
  type RegressionCoefficient,
} from '../../../analysis/index.ts';
import { numberOrNull, type Reference, type Row } from '../reference.ts';
import { estimated, keyed } from './figures.ts';
import type { Recipe } from './recipe.ts';

/** The whole page of what goes with an outcome. */
export function driverFigures(
  data: readonly Row[],
  outcome: string,
  keys: readonly string[],
): Record<string, unknown> {
  const valuesOf = (key: string) => data.map((row) => numberOrNull(row[key]));
  const prepared = driverData(valuesOf(outcome), keys.map(valuesOf));
  const fitted = estimated(regression(prepared));
  const johnson = estimated(relativeWeights(prepared));
  const shapley = estimated(shapleyShares(prepared));
  const percents = (weights: number[]): number[] => explainedShares(weights).map((share) => 100 * share);
  const all = [fitted.intercept, ...fitted.coefficients];
  const coefficients = (figure: (one: RegressionCoefficient) => Figure) =>
    keyed(['(Intercept)', ...keys], all.map(figure));
  return {
    n: fitted.base,
    r2: fitted.rSquared,
    r2_adjusted: fitted.rSquaredAdjusted,
    F: fitted.f,
    zero_order_r: keyed(keys, fitted.zeroOrder),
    standardized_beta: keyed(keys, fitted.standardized),
    b: coefficients(({ estimate }) => estimate),
    se_b: coefficients(({ standardError }) => standardError),
    t: coefficients(({ t }) => t),
    vif: keyed(keys, fitted.varianceInflation),
    johnson_relative_weights: keyed(keys, johnson),
    johnson_percent: keyed(keys, percents(johnson)),
    lmg_shapley: keyed(keys, shapley),
    lmg_percent: keyed(keys, percents(shapley)),
  };
}

function allOthers({ rows }: Reference, file: string, outcome: string): Record<string, unknown> {
  const data = rows(file);
  const keys = Object.keys(data[0] ?? {}).filter((key) => key !== outcome && key !== 'province');
  return driverFigures(data, outcome, keys);
}

export const drivers: Record<string, Recipe> = {
  'S-DR-01': (reference) => allOthers(reference, 'attitude.csv', 'rating'),
  'S-DR-02': (reference) => allOthers(reference, 'swiss.csv', 'Fertility'),
};
