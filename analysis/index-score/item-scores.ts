import type { TabulatedItem } from '../../surveys/items/as-tabulated.ts';
import type { ResponseOption } from '../../surveys/schema/item.ts';
import type { Index } from '../../surveys/schema/index-definition.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { percentOfMaximum } from './percent-of-maximum.ts';

/**
 * What each answer to an item is worth in an index. `score`: an option's own score, a rating scale from 0 to 100.
 * `positive`: 100 for a positive option or a point in the top box, 0 for any other. A scale worded the other way
 * (isReversed) is turned round first.
 *
 * Shape    one score a category, in the order of the codebook.
 * Missing  options outside the substance of the question have no score: choosing one is a blank.
 * Throws   "itemScores requires a rating or one choice, not …"; "… finite values"; "option … has no score".
 * @example itemScores({ type: 'rating-scale', code: 'q', min: 1, max: 5, topBoxCount: 2 }, 'score') // => [0, 25, 50, 75, 100]
 * @example itemScores({ type: 'rating-scale', code: 'q', min: 1, max: 5, topBoxCount: 2, isReversed: true }, 'positive') // => [100, 100, 0, 0, 0]
 */
export function itemScores(item: TabulatedItem, scoring: Index['scoring']): number[] {
  if (item.type === 'rating-scale') {
    requireFinite([item.min, item.max, item.topBoxCount], 'itemScores');
    const points = Array.from({ length: item.max - item.min + 1 }, (_, place) =>
      scoring === 'positive'
        ? 100 * Number(item.min + place > item.max - item.topBoxCount)
        : percentOfMaximum(item.min + place, { min: item.min, max: item.max, reverse: false }),
    );
    return item.isReversed === true ? points.toReversed() : points;
  }
  if (item.type !== 'single-response') {
    throw new RangeError(`itemScores requires a rating or one choice, not ${item.type}`);
  }
  const options = item.options.filter(({ isSubstantive }) => isSubstantive !== false);
  if (scoring === 'positive') return options.map(({ isPositive }) => (isPositive === true ? 100 : 0));
  return options.map(scoreOf);
}

function scoreOf({ code, score }: ResponseOption): number {
  if (score === undefined) throw new RangeError(`option ${code} has no score`);
  return score;
}
