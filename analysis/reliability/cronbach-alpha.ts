import { Matrix } from 'ml-matrix';
import { fQuantile } from '../numeric/f-quantile.ts';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import type { Interval } from '../outcome/interval.ts';
import { itemCovariances, type ItemValues } from './item-covariances.ts';

export interface CronbachAlpha {
  itemCount: number;
  /** Cases with every item answered. */
  base: number;
  alpha: number;
  /** Of items brought to one variance; with two items the Spearman-Brown coefficient. */
  standardizedAlpha: Figure;
  meanInterItemCorrelation: number;
  /** Feldt's interval of alpha; needs cases with every item answered. */
  interval: Estimated<Interval>;
  /** Standard error of measurement in units of the standard deviation of the sum: sqrt(1 - alpha). */
  errorFactor: number;
  /** Correlation of each item with the sum of the others; negative: probably an item that should be reversed. */
  itemRestCorrelations: Figure[];
  alphaIfDropped: Figure[];
}

/** What is left of a sum of variances and covariances that cancel out. */
const rounding = 1e-12;

/**
 * Reliability of a sum of items (クロンバックのα). Reverse the reversed items first. Below 0 is possible and printed.
 *
 * Shape    items: one list of values each, over the same cases; missing: see itemCovariances.
 * Missing  not_estimable with fewer than two items or cases; zero_variance where an item or the sum does not vary.
 * Source   Cronbach 1951; Feldt 1965. R's psych::alpha uses pairwise covariances unless told otherwise.
 * @example cronbachAlpha([[1, 2, 3, 4], [2, 2, 3, 5], [1, 3, 3, 4]], { missing: 'listwise', level: 0.95 }).alpha // => 0.9474
 */
export function cronbachAlpha(
  items: readonly ItemValues[],
  { missing, level }: { missing: 'listwise' | 'pairwise'; level: number },
): Estimated<CronbachAlpha> {
  const itemCount = items.length;
  const { base, leastBase, covariances } = itemCovariances(items, missing);
  if (itemCount < 2 || leastBase < 2) return notEstimable;
  if (covariances.diagonal().some((variance) => variance <= 0)) return zeroVariance;
  const alpha = alphaOf(covariances);
  const correlations = correlationsOf(covariances);
  const meanInterItemCorrelation = (correlations.sum() - itemCount) / (itemCount * (itemCount - 1));
  if (typeof alpha !== 'number') return alpha;
  const shrink = 1 + (itemCount - 1) * meanInterItemCorrelation;
  return {
    itemCount,
    base,
    alpha,
    standardizedAlpha: shrink > rounding ? (itemCount * meanInterItemCorrelation) / shrink : notEstimable,
    meanInterItemCorrelation,
    interval: base < 2 ? notEstimable : feldtInterval({ alpha, base, itemCount, level }),
    errorFactor: Math.sqrt(Math.max(0, 1 - alpha)),
    itemRestCorrelations: items.map((_, item) => itemRest(covariances, item)),
    alphaIfDropped: items.map((_, item) =>
      itemCount < 3 ? notEstimable : alphaOf(without(covariances, item)),
    ),
  };
}

function feldtInterval({
  alpha,
  base,
  itemCount,
  level,
}: {
  alpha: number;
  base: number;
  itemCount: number;
  level: number;
}): Interval {
  const tail = (1 - level) / 2;
  const [df1, df2] = [base - 1, (itemCount - 1) * (base - 1)];
  return {
    lower: 1 - (1 - alpha) * fQuantile(1 - tail, df1, df2),
    upper: 1 - (1 - alpha) * fQuantile(tail, df1, df2),
  };
}

function alphaOf(covariances: Matrix): Figure {
  const total = covariances.sum();
  const itemCount = covariances.rows;
  if (total <= rounding * covariances.trace()) return zeroVariance;
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
  const rest = without(covariances, item);
  const restVariance = rest.sum();
  return restVariance <= rounding * rest.trace()
    ? zeroVariance
    : withRest / Math.sqrt(variance * restVariance);
}
