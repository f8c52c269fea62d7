import type { ItemValues } from '../inference/item-covariances.ts';
import { noAnswers, type Estimated } from '../outcome/no-figure.ts';
import { respondentScores } from './respondent-scores.ts';

const rules = {
  /** Mean of each respondent's own mean: every person counts the same. */
  'respondent-mean': (items: readonly ItemValues[], minimumAnsweredCount: number) =>
    mean(respondentScores(items, { minimumAnsweredCount }).flatMap((score) => score ?? [])),
  /** Mean of the items' means: every item counts the same. */
  'item-mean': (items: readonly ItemValues[]) => mean(items.flatMap((item) => mean(answered(item)) ?? [])),
  /** All answers together: every answer counts the same. */
  pooled: (items: readonly ItemValues[]) => mean(items.flatMap(answered)),
};

export type AggregationRule = keyof typeof rules;

export interface IndexScore {
  score: number;
  /** Cases that enter: enough items answered. */
  base: number;
  /** Their answers, all items together. */
  answerCount: number;
}

/**
 * Score of an index over several items. The three rules are three different figures and differ as soon as
 * anybody leaves an item blank; which one holds stands in the questionnaire.
 *
 * Shape    items: the items' scores (0 to 100, or 1 for a positive answer and 0 for another), one list each over the
 *          same cases; reversed items already reversed; minimumAnsweredCount: items a case must have answered.
 * Unit     that of the scores, not rounded.      Base  cases with enough answers (`base`).
 * Missing  blanks do not count; no_answers where no case has enough.
 * Throws   "indexScore knows respondent-mean, item-mean and pooled, not …".
 * Source   Civil Service People Survey: engagement index by respondent-mean of 0, 25, 50, 75, 100 (three of five
 *          items); theme scores by respondent-mean of positive answers.
 * @example indexScore([[100, 50], [0, null]], { aggregation: 'respondent-mean', minimumAnsweredCount: 1 }).score // => 50
 * @example indexScore([[100, 50], [0, null]], { aggregation: 'item-mean', minimumAnsweredCount: 1 }).score // => 37.5000
 */
export function indexScore(
  items: readonly ItemValues[],
  { aggregation, minimumAnsweredCount }: { aggregation: AggregationRule; minimumAnsweredCount: number },
): Estimated<IndexScore> {
  if (!Object.hasOwn(rules, aggregation)) {
    throw new RangeError(`indexScore knows respondent-mean, item-mean and pooled, not ${aggregation}`);
  }
  const scores = respondentScores(items, { minimumAnsweredCount });
  const kept = items.map((item) => item.map((value, index) => (scores[index] === null ? null : value)));
  const score = rules[aggregation](kept, minimumAnsweredCount);
  if (score === null) return noAnswers;
  return {
    score,
    base: scores.filter((own) => own !== null).length,
    answerCount: kept.flatMap(answered).length,
  };
}

function answered(item: ItemValues): number[] {
  return item.filter((value) => value !== null);
}

function mean(values: number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
