import { at } from '../numeric/at.ts';
import { noAnswers, type Estimated } from '../outcome/no-figure.ts';

/**
 * What unequal weights cost: the base that would be as precise without them (有効標本サイズ), and the design effect
 * (デザイン効果). Printed beside every weighted table. Says nothing of what a good stratification gains.
 *
 * Shape    one weight a case; cases of weight 0 are not in the base.      Unit  respondents; the effect is a ratio.
 * Missing  no_answers where all weights are 0.
 * Throws   "effectiveBase requires weights of 0 or more".
 * Source   Kish 1965: n sum(w²) / sum(w)².
 * @example effectiveBase([4, 4, 6, 6]).effectiveBase // => 3.8462
 */
export function effectiveBase(weights: ArrayLike<number>): Estimated<{
  base: number;
  weightedBase: number;
  effectiveBase: number;
  designEffect: number;
}> {
  let [base, sum, squares] = [0, 0, 0];
  for (let index = 0; index < weights.length; index += 1) {
    const weight = at(weights, index);
    if (!(weight >= 0 && weight < Infinity))
      throw new RangeError('effectiveBase requires weights of 0 or more');
    if (weight === 0) continue;
    base += 1;
    sum += weight;
    squares += weight ** 2;
  }
  if (base === 0) return noAnswers;
  const designEffect = (base * squares) / sum ** 2;
  return { base, weightedBase: sum, effectiveBase: base / designEffect, designEffect };
}
