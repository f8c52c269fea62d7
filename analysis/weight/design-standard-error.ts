import type { Figure } from '../tabulate/table.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import { designVariance, hasLoneCase } from './design-variance.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Standard error of a figure from what each case contributes to it.
 *
 * Shape    as designVariance, of one figure.
 * Missing  not_estimable where a stratum has one case that stands for others too.
 * Throws   what designVariance throws.
 * @example designStandardError([1, 2, 3, 4], { stratumOf: null, populations: null }) // => 2.5820
 * @example designStandardError([1], { stratumOf: null, populations: null }) // => { status: 'not_estimable' }
 */
export function designStandardError(influence: ArrayLike<number>, design: SurveyDesign): Figure {
  const variance = designVariance([influence], design).get(0, 0);
  return hasLoneCase(influence.length, design) ? notEstimable : Math.sqrt(variance);
}
