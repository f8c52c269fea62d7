import { at } from '../numeric/at.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure } from '../tabulate/table.ts';
import { designStandardError } from './design-standard-error.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Weighted total with its standard error under a design.
 *
 * Shape    one value and one weight a case.      Unit  the values', added up over the population.
 * Missing  the standard error as designStandardError.
 * Throws   "weightedTotal requires finite values"; what requireSurveyDesign throws.
 * Source   Horvitz & Thompson 1952; R's survey::svytotal.
 * @example weightedTotal([1, 0, 1, 1], [4, 4, 6, 6], { stratumOf: null, populations: null }).total // => 16
 */
export function weightedTotal(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  design: SurveyDesign,
): { total: number; standardError: Figure } {
  requireFinite(values, 'weightedTotal');
  requireFinite(weights, 'weightedTotal');
  const influence = Float64Array.from(
    { length: values.length },
    (_, index) => at(weights, index) * at(values, index),
  );
  return {
    total: influence.reduce((sum, value) => sum + value, 0),
    standardError: designStandardError(influence, design),
  };
}
