import { max, mean, median, min, quantile, sampleStandardDeviation } from 'simple-statistics';
import { noAnswers, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure } from '../tabulate/table.ts';

export interface FigureSpread {
  count: number;
  mean: number;
  standardDeviation: Figure;
  minimum: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  maximum: number;
}

/**
 * How a published figure (a response rate, an index) lies over organisations or departments. Each counts once,
 * whatever its size: their median is a benchmark (ベンチマーク), and is not the figure of all staff together.
 *
 * Shape    one figure an organisation; those without one are left out before.      Unit  that of the figures.
 * Missing  no_answers without figures; the deviation of one: not_estimable.
 * Throws   "figureSpread requires finite values".
 * Source   standard deviation divides by n - 1; quartiles are type 7 (R, spreadsheets). Civil Service People Survey:
 *          benchmark scores are medians of organisations.
 * @example figureSpread([0.62, 0.58, 0.7, 0.66]).median // => 0.64
 */
export function figureSpread(figures: readonly number[]): Estimated<FigureSpread> {
  requireFinite(figures, 'figureSpread');
  const values = [...figures];
  if (values.length === 0) return noAnswers;
  return {
    count: values.length,
    mean: mean(values),
    standardDeviation: values.length < 2 ? notEstimable : sampleStandardDeviation(values),
    minimum: min(values),
    lowerQuartile: quantile(values, 0.25),
    median: median(values),
    upperQuartile: quantile(values, 0.75),
    maximum: max(values),
  };
}
