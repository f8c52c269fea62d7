import type { NoFigure } from '../tabulate/table.ts';

/** A result of several figures, or the reason why there is none. */
export type Estimated<T> = T | NoFigure;

/** The tagged reason that stands where there is no figure: never NaN, null or 0. */
export const notEstimable: NoFigure = { status: 'not_estimable' };
export const noAnswers: NoFigure = { status: 'no_answers' };
export const zeroVariance: NoFigure = { status: 'zero_variance' };

/**
 * Whether there is a result.
 *
 * @example isEstimated({ status: 'zero_variance' }) // => false
 */
export function isEstimated<T>(result: Estimated<T>): result is T {
  return !(typeof result === 'object' && result !== null && 'status' in result);
}
