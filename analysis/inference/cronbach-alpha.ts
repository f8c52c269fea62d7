import { Matrix } from 'ml-matrix';
import { fQuantile } from '../numeric/f-quantile.ts';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import type { Interval } from './interval.ts';
import { itemCovariances, type ItemValues } from './item-covariances.ts';

export interface CronbachAlpha {
  itemCount: number;
  /** Cases with every item answered. */
  base: number;
  alpha: number;
  /** Of items brought to one variance; with two items the Spearman-Brown coefficient. */
  standardizedAlpha: number;
  meanInterItemCorrelation: number;
  /** Feldt's interval of alpha. */
  interval: Interval;
  /** Correlation of each item with the sum of the others; negative: probably an item that should be reversed. */
  itemRestCorrelations: Figure[];
  alphaIfDropped: Figure[];
}

/**
 * Reliability of a sum of items (クロンバックのα). Reverse the reversed items first. Below 0 is possible and printed.
 *
 * Shape    items: one list of values each, over the same cases; missing: see itemCovariances.
 * Missing  not_estimable with fewer than two items or cases; zero_variance where an item does not vary.
 * Source   Cronbach 1951; Feldt 1965. R's psych::alpha uses pairwise covariances unless told otherwise.
 * @example cronbachAlpha([[1, 2, 3, 4], [2, 2, 3, 5], [1, 3, 3, 4]], { missing: 'listwise', level: 0.95 }).alpha // => 0.9474
 */
export function cronbachAlpha(
  items: readonly ItemValues[],
  { missing, level }: { missing: 'listwise' | 'pairwise'; level: number },
): Estimated<CronbachAlpha> {
  const itemCount = items.length;
  const { base, covariances } = itemCovariances(items, missing);
  if (itemCount < 2 || base < 2) return notEstimable;
  if (covariances.diagonal().some((variance) => variance <= 0)) return zeroVariance;
  const alpha = alphaOf(covariances);
  const correlations = correlationsOf(covariances);
  const meanInterItemCorrelation = (correlations.sum() - itemCount) / (itemCount * (itemCount - 1));
  if (typeof alpha !== 'number') return alpha;
  const tail = (1 - level) / 2;
  const [df1, df2] = [base - 1, (itemCount - 1) * (base - 1)];
  return {
    itemCount,
    base,
    alpha,
    standardizedAlpha:
      (itemCount * meanInterItemCorrelation) / (1 + (itemCount - 1) * meanInterItemCorrelation),
    meanInterItemCorrelation,
    interval: {
      lower: 1 - (1 - alpha) * fQuantile(1 - tail, df1, df2),
      upper: 1 - (1 - alpha) * fQuantile(tail, df1, df2),
    },
    itemRestCorrelations: items.map((_, item) => itemRest(covariances, item)),
    alphaIfDropped: items.map((_, item) =>
      itemCount < 3 ? notEstimable : alphaOf(without(covariances, item)),
    ),
  };
}

function alphaOf(covariances: Matrix): Figure {
  const total = covariances.sum();
  const itemCount = covariances.rows;
  if (total <= 0) return zeroVariance;
  return (itemCount / (itemCount - 1)) * (1 - covariances.trace() / total);
}

function correlationsOf(covariances: Matrix): Matrix {
  const deviations = covariances.diagonal().map(Math.sqrt);
  const scale = Matrix.diag(deviations.map((deviation) => 1 / deviation));
  return scale.mmul(covariances).mmul(scale);
}

function without(covariances: Matrix, item: number): Matrix {
  const rest = covariances.clone();
  rest.removeRow(item);
  rest.removeColumn(item);
  return rest;
}

function itemRest(covariances: Matrix, item: number): Figure {
  const variance = covariances.get(item, item);
  const withRest = covariances.getRow(item).reduce((sum, value) => sum + value, 0) - variance;
  const restVariance = without(covariances, item).sum();
  return restVariance <= 0 ? zeroVariance : withRest / Math.sqrt(variance * restVariance);
}
