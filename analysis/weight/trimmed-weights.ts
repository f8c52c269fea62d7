import { median } from 'simple-statistics';

/**
 * Weights cut at a multiple of their median, and all raised again to the same total: a few cases that stand for
 * very many make every figure shaky.
 *
 * Shape    one weight a case, of which those of weight 0 stay at 0 and are in no median; limitFactor: for example 5 times
 *          the median of the cases' weights. Cut once: raised again, the largest may lie above the limit a little.
 * Unit     people a case stands for.
 * Throws   "trimmedWeights requires weights of 0 or more, one of them above 0, and a factor of at least 1".
 * @example trimmedWeights(Float64Array.of(1, 1, 1, 10), { limitFactor: 5 }).trimmedCount // => 1
 */
export function trimmedWeights(
  weights: ArrayLike<number>,
  { limitFactor }: { limitFactor: number },
): { weights: Float64Array; trimmedCount: number } {
  const given = Float64Array.from(weights);
  const isWeight = (weight: number): boolean => weight >= 0 && weight < Infinity;
  const filled = [...given].filter((weight) => weight > 0);
  if (!(limitFactor >= 1 && limitFactor < Infinity) || filled.length === 0 || !given.every(isWeight)) {
    throw new RangeError(
      'trimmedWeights requires weights of 0 or more, one of them above 0, and a factor of at least 1',
    );
  }
  const limit = limitFactor * median(filled);
  const cut = given.map((weight) => Math.min(weight, limit));
  const total = given.reduce((sum, weight) => sum + weight, 0);
  const rest = cut.reduce((sum, weight) => sum + weight, 0);
  return {
    weights: cut.map((weight) => (weight * total) / rest),
    trimmedCount: given.filter((weight) => weight > limit).length,
  };
}
