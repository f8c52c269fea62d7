import { at } from '../numeric/at.ts';
import { requireProbability } from '../numeric/require-probability.ts';
import { noAnswers } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure } from '../tabulate/table.ts';

/** Which of the definitions of a quantile: numbers as in R. */
export type QuantileType = 1 | 2 | 7;

/**
 * The value below which a share of the weights lies.
 *
 * Shape    one value and one weight a case; cases of weight 0 are left out. Type 1: the smallest value at which the weights
 *          reach the share; 2: the same, and the mean of it and the next where they reach it exactly; 7: between the values,
 *          the one that scaleStatistics has where all weights are equal.      Unit  the values'.
 * Missing  no_answers without weights.
 * Throws   "weightedQuantile requires finite values", "… counts of 0 or more" for weights, "… knows types 1, 2 and 7"; what
 *          requireProbability throws.
 * Source   Hyndman & Fan 1996; R's survey::svyquantile with qrule "hf1", "hf2", "hf7". Of equal values the heaviest comes
 *          last, so that the order of the cases means nothing.
 * @example weightedQuantile([1, 2, 3, 4], [1, 1, 1, 3], { share: 0.5, type: 2 }) // => 3.5000
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  { share, type }: { share: number; type: QuantileType },
): Figure {
  requireFinite(values, 'weightedQuantile');
  requireCounts(weights, 'weightedQuantile');
  requireProbability(share, 'weightedQuantile');
  if (![1, 2, 7].includes(type)) throw new RangeError('weightedQuantile knows types 1, 2 and 7');
  const cases = Array.from({ length: values.length }, (_, index) => ({
    value: at(values, index),
    weight: at(weights, index),
  }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.value - b.value || a.weight - b.weight);
  const last = cases.at(-1);
  if (last === undefined) return noAnswers;
  let sum = 0;
  const steps = cases.map(({ value, weight }) => ({ value, before: sum, upTo: (sum += weight) }));
  return type === 7 ? between(steps, share * (sum - last.weight)) : step(steps, share * sum, type);
}

interface Step {
  value: number;
  before: number;
  upTo: number;
}

/** Sums of weights may be off in their last digits. */
const isReached = (sum: number, wanted: number): boolean => sum >= wanted - 1e-12 * Math.abs(wanted);

function step(steps: readonly Step[], wanted: number, type: 1 | 2): number {
  const place = steps.findIndex(({ upTo }) => isReached(upTo, wanted));
  const { value, upTo } = at(steps, place);
  const isExact = isReached(wanted, upTo);
  return type === 2 && isExact ? (value + (steps[place + 1]?.value ?? value)) / 2 : value;
}

function between(steps: readonly Step[], wanted: number): number {
  const place = steps.findLastIndex(({ before }) => isReached(wanted, before));
  const { value, before } = at(steps, place);
  const next = steps[place + 1];
  if (next === undefined) return value;
  return value + ((wanted - before) / (next.before - before)) * (next.value - value);
}
