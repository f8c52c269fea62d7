import { median } from 'simple-statistics';

/**
 * Weights cut at a multiple of their median, and all raised again to the same total: a few cases that stand for
 * very many make every figure shaky.
 *
 * Shape    limitFactor: for example 5 times the median.      Unit  people a case stands for.
 * Throws   "trimmedWeights requires weights above 0 and a factor of at least 1".
 * @example trimmedWeights(Float64Array.of(1, 1, 1, 10), { limitFactor: 5 }).trimmedCount // => 1
 */
export function trimmedWeights(
  weights: Float64Array,
  { limitFactor }: { limitFactor: number },
): { weights: Float64Array; trimmedCount: number } {
  if (limitFactor < 1 || weights.length === 0 || weights.some((weight) => !(weight > 0))) {
    throw new RangeError('trimmedWeights requires weights above 0 and a factor of at least 1');
  }
  const limit = limitFactor * median([...weights]);
  const cut = weights.map((weight) => Math.min(weight, limit));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = cut.reduce((sum, weight) => sum + weight, 0);
  return {
    weights: cut.map((weight) => (weight * total) / rest),
    trimmedCount: weights.filter((weight) => weight > limit).length,
  };
}
