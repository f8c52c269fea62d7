import type { CaseColumn } from '../codebook/case-file.ts';
import { nonSubstantive, notAsked } from '../outcome/missing.ts';
import type { Grouping } from './grouping.ts';

/** What became of one item in one group of cases. The four outcomes and `answered` add up to the group's size. */
export interface ColumnCounts {
  /** Cases per category; multiple response: a case counts once in each category ticked. */
  counts: number[];
  answered: number;
  nonSubstantive: number;
  nonresponse: number;
  notAsked: number;
}

const missingCount = notAsked - nonSubstantive + 1;

/**
 * Counts one item over groups of cases, all groups in one pass. The one place where cases are counted: every table
 * is made of these counts.
 *
 * Shape    one outcome a case; groups over the same cases; one result per group, in order.
 * Missing  the three codes of outcome/missing.ts are counted apart, in no category.
 * Throws   "countColumn: outcome … is neither a category nor a missing code".
 * @example countColumn({ kind: 'single', outcomes: Uint16Array.of(0, 1, 1, nonresponse) }, 2, { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(4) })
 *   // => [{ counts: [1, 2], answered: 3, nonSubstantive: 0, nonresponse: 1, notAsked: 0 }]
 */
export function countColumn(column: CaseColumn, categoryCount: number, groups: Grouping): ColumnCounts[] {
  const width = categoryCount + missingCount + 1;
  const answeredSlot = width - 1;
  const tally = new Uint32Array(groups.groupCount * width);
  const { outcomes } = column;

  function count(caseIndex: number, group: number): void {
    const outcome = outcomes[caseIndex] ?? notAsked;
    const start = group * width;
    if (outcome >= nonSubstantive) {
      add(start + categoryCount + (outcome - nonSubstantive));
    } else if (outcome >= categoryCount) {
      throw new RangeError(`countColumn: outcome ${outcome} is neither a category nor a missing code`);
    } else {
      add(start + answeredSlot);
      if (column.kind !== 'multiple') add(start + outcome);
      else
        for (let rest = column.masks[caseIndex] ?? 0; rest !== 0; rest &= rest - 1)
          add(start + lowestBit(rest));
    }
  }
  function add(slot: number): void {
    tally[slot] = (tally[slot] ?? 0) + 1;
  }

  for (let caseIndex = 0; caseIndex < outcomes.length; caseIndex += 1) {
    if (groups.kind === 'partition') count(caseIndex, groups.groupOf[caseIndex] ?? 0);
    else
      for (let rest = groups.masks[caseIndex] ?? 0; rest !== 0; rest &= rest - 1)
        count(caseIndex, lowestBit(rest));
  }
  return Array.from({ length: groups.groupCount }, (_, group) => {
    const [...cells] = tally.subarray(group * width, (group + 1) * width);
    const [dontKnow = 0, blank = 0, skipped = 0, answered = 0] = cells.splice(categoryCount);
    return { counts: cells, answered, nonSubstantive: dontKnow, nonresponse: blank, notAsked: skipped };
  });
}

function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
