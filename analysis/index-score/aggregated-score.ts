import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { noAnswers, type Estimated } from '../outcome/no-figure.ts';
import type { IndexSums } from './index-sums.ts';
import { requireIndexSums } from './require-index-sums.ts';

const rules = {
  /** Mean of each respondent's own mean: every person counts the same. */
  'respondent-mean': ({ classes }: IndexSums) =>
    sum(classes.map(({ answeredCount, scoreSums }) => sum(scoreSums) / answeredCount)) /
    sum(classes.map(({ caseCount }) => caseCount)),
  /** Mean of the items' means: every item counts the same. */
  'item-mean': (sums: IndexSums) => {
    const answered = itemTotals(sums).filter(({ count }) => count > 0);
    return sum(answered.map(({ score, count }) => score / count)) / answered.length;
  },
  /** All answers together: every answer counts the same. */
  pooled: (sums: IndexSums) => {
    const items = itemTotals(sums);
    return sum(items.map(({ score }) => score)) / sum(items.map(({ count }) => count));
  },
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
 * Score of an index from its sums. The three rules are three different figures and differ as soon as anybody leaves
 * an item blank.
 *
 * Unit     that of the scores, not rounded.      Base  cases with enough answers (`base`).
 * Missing  no_answers where no case has enough; an item that none of them answered is no part of item-mean.
 * Throws   "an index is aggregated by respondent-mean, item-mean or pooled, not …"; "aggregatedScore requires finite values".
 * Source   Civil Service People Survey: engagement index by respondent-mean of 0, 25, 50, 75, 100 (three of five
 *          items); theme scores by respondent-mean of positive answers.
 * @example aggregatedScore({ classes: [{ answeredCount: 2, caseCount: 1, answerCounts: [1, 1], scoreSums: [100, 0] }, { answeredCount: 1, caseCount: 1, answerCounts: [1, 0], scoreSums: [50, 0] }] }, 'pooled')
 *   // => { score: 50, base: 2, answerCount: 3 }
 */
export function aggregatedScore(sums: IndexSums, aggregation: AggregationRule): Estimated<IndexScore> {
  if (!Object.hasOwn(rules, aggregation)) {
    throw new RangeError(
      `an index is aggregated by respondent-mean, item-mean or pooled, not ${aggregation}`,
    );
  }
  requireIndexSums([sums], 'aggregatedScore');
  const base = sum(sums.classes.map(({ caseCount }) => caseCount));
  if (base === 0) return noAnswers;
  const answerCount = sum(sums.classes.flatMap(({ answerCounts }) => answerCounts));
  return { score: rules[aggregation](sums), base, answerCount };
}

function itemTotals({ classes }: IndexSums): { score: number; count: number }[] {
  return (classes[0]?.scoreSums ?? []).map((_, item) => ({
    score: sum(classes.map(({ scoreSums }) => at(scoreSums, item))),
    count: sum(classes.map(({ answerCounts }) => at(answerCounts, item))),
  }));
}
