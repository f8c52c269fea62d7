import { at } from '../numeric/at.ts';
import type { ItemValues } from '../reliability/item-covariances.ts';
import type { Estimated } from '../outcome/no-figure.ts';
import { aggregatedScore, type AggregationRule, type IndexScore } from './aggregated-score.ts';
import { respondentScores } from './respondent-scores.ts';

/**
 * Score of an index over several items, from lists of scores. Which rule of aggregation holds stands in the
 * questionnaire.
 *
 * Shape    items: the items' scores (0 to 100, or 1 for a positive answer and 0 for another), one list each over the
 *          same cases; reversed items already reversed; minimumAnsweredCount: items a case must have answered.
 * Unit     that of the scores, not rounded.      Base  cases with enough answers (`base`).
 * Missing  null, a blank, does not count; no_answers where no case has enough.
 *          Deviation and interval of a respondent-mean index: groupMoments and meanInterval of respondentScores;
 *          weighted: weightedMean of them.
 * Throws   as respondentScores and aggregatedScore.
 * @example indexScore([[100, 50], [0, null]], { aggregation: 'respondent-mean', minimumAnsweredCount: 1 }).score // => 50
 * @example indexScore([[100, 50], [0, null]], { aggregation: 'item-mean', minimumAnsweredCount: 1 }).score // => 37.5000
 */
export function indexScore(
  items: readonly ItemValues[],
  { aggregation, minimumAnsweredCount }: { aggregation: AggregationRule; minimumAnsweredCount: number },
): Estimated<IndexScore> {
  const classes = respondentScores(items, { minimumAnsweredCount }).flatMap((own, index) => {
    if (own === null) return [];
    const answers = items.map((item) => at(item, index));
    return {
      answeredCount: answers.filter((value) => value !== null).length,
      caseCount: 1,
      answerCounts: answers.map((value) => Number(value !== null)),
      scoreSums: answers.map((value) => Number(value)),
    };
  });
  return aggregatedScore({ classes }, aggregation);
}
