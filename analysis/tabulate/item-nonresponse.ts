import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from './table.ts';

export interface ItemNonresponse {
  askedCount: number;
  answeredCount: number;
  /** Asked, left blank. */
  blankCount: number;
  /** blankCount / askedCount. */
  nonresponseProportion: Figure;
  notAskedCount: number;
  /** Answers of people who were not asked (who changed the answer that routed them): in no base. */
  strayCount: number;
}

/**
 * Who was asked an item and who answered it (項目無回答): a conditional item has those as its base who were routed to
 * it, not everybody who responded.
 *
 * Shape    one flag a respondent, in the same order.
 * Missing  not_estimable where nobody was asked.
 * Throws   "itemNonresponse requires one flag per respondent in both lists".
 * @example itemNonresponse([true, true, false, false], [true, false, true, false]).nonresponseProportion // => 0.5
 */
export function itemNonresponse(
  isAsked: readonly boolean[],
  isAnswered: readonly boolean[],
): ItemNonresponse {
  if (isAsked.length !== isAnswered.length) {
    throw new RangeError('itemNonresponse requires one flag per respondent in both lists');
  }
  const count = (asked: boolean, answered: boolean): number =>
    isAsked.filter((own, index) => own === asked && isAnswered[index] === answered).length;
  const [answeredCount, blankCount, strayCount] = [count(true, true), count(true, false), count(false, true)];
  const askedCount = answeredCount + blankCount;
  return {
    askedCount,
    answeredCount,
    blankCount,
    nonresponseProportion: askedCount > 0 ? blankCount / askedCount : notEstimable,
    notAskedCount: isAsked.length - askedCount,
    strayCount,
  };
}
