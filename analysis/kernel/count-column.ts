import type { CaseColumn } from '../codebook/case-file.ts';
import { at } from '../numeric/at.ts';
import { firstCategory, nonresponse, nonSubstantive, notAsked } from '../outcome/missing.ts';
import type { IndexSums } from '../index-score/index-sums.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Grouping } from '../tabulate/grouping.ts';
import { tallyTicks } from './tally-ticks.ts';
import { byteWidth, tally } from './tally.ts';

/** What became of one item in one group of cases. The four outcomes and `answered` add up to the group's size. */
export interface ColumnCounts {
  /** Cases per category; multiple response: a case counts once in each category ticked. */
  counts: number[];
  answered: number;
  nonSubstantive: number;
  /** The same by option, where the item has options outside the substance of its question. */
  outside?: number[];
  nonresponse: number;
  notAsked: number;
  /** Index only: what its figure is made of. */
  indexSums?: IndexSums;
}

/**
 * Counts one item over groups of cases, all groups in one pass. The one place where cases are counted: every table
 * is made of these counts.
 *
 * Shape    one outcome a case; groups over the same cases; one result per group, in order.
 * Missing  the codes of outcome/missing.ts are counted apart, in no category.
 * Throws   "countColumn: outcome beyond the categories"; "countColumn requires whole numbers of 0 or more".
 * @example countColumn({ kind: 'single', outcomes: Uint8Array.of(3, 4, 4, nonresponse) }, 2, { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(4) })
 *   // => [{ counts: [1, 2], answered: 3, nonSubstantive: 0, nonresponse: 1, notAsked: 0 }]
 */
export function countColumn(column: CaseColumn, categoryCount: number, groups: Grouping): ColumnCounts[] {
  requireWhole([categoryCount, groups.groupCount], 'countColumn');
  // Of several answers and of an index the outcome says only that there is one.
  const hasCategories = column.kind === 'single' || column.kind === 'scale';
  const codeCount = firstCategory + (hasCategories ? categoryCount : 1);
  const width = column.outcomes instanceof Uint8Array ? byteWidth : codeCount + 1;
  const outcomes = tally(column.outcomes, width, groups);
  const ticks = column.kind === 'multiple' ? tallyTicks(column.masks, categoryCount, groups) : null;
  return Array.from({ length: groups.groupCount }, (_, group) => {
    const own = outcomes.subarray(group * width, (group + 1) * width);
    if (holdsAny(own, codeCount)) throw new RangeError('countColumn: outcome beyond the categories');
    const given = [...own.subarray(firstCategory, codeCount)];
    return {
      counts: ticks?.[group] ?? given.slice(0, categoryCount),
      answered: given.reduce((sum, count) => sum + count, 0),
      nonSubstantive: at(own, nonSubstantive),
      nonresponse: at(own, nonresponse),
      notAsked: at(own, notAsked),
    };
  });
}

/** By hand, for there are hundreds of places a group: a function called for each takes longer than the counting. */
function holdsAny(counts: Uint32Array, from: number): boolean {
  for (let place = from; place < counts.length; place += 1) if (counts[place] !== 0) return true;
  return false;
}
