import { sum } from 'simple-statistics';
import type { CodebookItem } from '../codebook/case-file.ts';
import { aggregatedScore, type IndexScore } from '../index-score/aggregated-score.ts';
import { isEstimated, type Estimated } from '../outcome/no-figure.ts';
import type { ColumnCounts } from '../kernel/count-column.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { scaleStatistics } from './scale-statistics.ts';
import type { Column, Figure } from './table.ts';

/**
 * One group's column of a table from its counts: bases, counts, and what the kind of item adds (all ticks together;
 * the statistics of a scale; the score of an index).
 *
 * Missing  `no_cases` where nobody of the group was asked.
 * Throws   "columnOfCounts requires counts of 0 or more".
 * @example columnOfCounts({ code: 'q', kind: 'single', categories: ['yes', 'no'], isAttribute: false }, { counts: [3, 1], answered: 4, nonSubstantive: 1, nonresponse: 2, notAsked: 5 })
 *   // => { status: 'shown', askedBase: 7, answeredBase: 4, nonresponseCount: 2, nonSubstantiveCount: 1, counts: [3, 1] }
 */
export function columnOfCounts(item: CodebookItem, group: ColumnCounts): Column {
  const { counts, answered, nonresponse, nonSubstantive, outside = [] } = group;
  requireCounts([...counts, ...outside, answered, nonresponse, nonSubstantive], 'columnOfCounts');
  const askedBase = answered + nonresponse + nonSubstantive;
  if (askedBase === 0) return { status: 'no_cases' };
  return {
    status: 'shown',
    askedBase,
    answeredBase: answered,
    nonresponseCount: nonresponse,
    nonSubstantiveCount: nonSubstantive,
    ...(group.outside && { nonSubstantiveCounts: group.outside }),
    counts,
    ...(item.kind === 'multiple' && { mentionCount: sum(counts) }),
    ...(group.indexSums !== undefined &&
      item.kind === 'index' && { indexScore: scoreOf(aggregatedScore(group.indexSums, item.aggregation)) }),
    ...(item.kind === 'scale' && { statistics: scaleStatistics(counts, { ...item, askedBase }) }),
  };
}

function scoreOf(index: Estimated<IndexScore>): Figure {
  return isEstimated(index) ? index.score : index;
}
