import type { CaseFile, CodebookItem } from '../codebook/case-file.ts';
import { answeredCounts } from '../codebook/answered-counts.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { countColumn } from '../kernel/count-column.ts';
import { at } from '../numeric/at.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Grouping } from '../tabulate/grouping.ts';
import { requireIndexSums } from './require-index-sums.ts';

/**
 * Everything that the score of a group follows from, by any rule of aggregation. Respondents who answered equally many
 * items are one class: within it the mean of their means is a sum of counts, so that a million cases are a few exact
 * numbers.
 */
export interface IndexSums {
  classes: {
    /** Items each respondent of the class answered. */
    answeredCount: number;
    caseCount: number;
    /** By item: answers, and what they are worth together. */
    answerCounts: number[];
    scoreSums: number[];
  }[];
}

/**
 * The sums of an index in groups of cases.
 *
 * Shape    one result per group, in order; classes from `minimumAnsweredCount` to all items.
 * Missing  who answered too few items is in no class.
 * Throws   "indexSums requires whole numbers of 0 or more", "… finite values" for scores.
 * @example indexSums(exampleCaseFile, { code: 'i', kind: 'index', items: [{ code: 'pride', scores: [0, 0, 0, 100] }, { code: 'grade', scores: [100, 0] }], minimumAnsweredCount: 2 }, { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(6) })
 *   // => [{ classes: [{ answeredCount: 2, caseCount: 4, answerCounts: [4, 4], scoreSums: [200, 200] }] }]
 */
export function indexSums(
  caseFile: CaseFile,
  { items, minimumAnsweredCount }: Extract<CodebookItem, { kind: 'index' }>,
  groups: Grouping,
): IndexSums[] {
  requireWhole([minimumAnsweredCount, groups.groupCount], 'indexSums');
  for (const { scores } of items) requireFinite(scores, 'indexSums');
  const answered = answeredCounts(
    caseFile,
    items.map(({ code }) => code),
  );
  // The first class of every group is those who answered too few.
  const classCount = items.length - minimumAnsweredCount + 2;
  const classOf = (index: number): number => Math.max(0, at(answered, index) - minimumAnsweredCount + 1);
  const counted = partitionsOf(groups, classCount, classOf).map((grouping) =>
    items.map(({ code, scores }) => countColumn(itemColumn(caseFile, code).column, scores.length, grouping)),
  );
  const perPartition = groups.kind === 'partition' ? groups.groupCount : 1;
  return Array.from({ length: groups.groupCount }, (_, group) => {
    const own = at(counted, Math.floor(group / perPartition));
    return {
      classes: Array.from({ length: classCount - 1 }, (_unused, place) => {
        const slot = (group % perPartition) * classCount + place + 1;
        const answeredCount = minimumAnsweredCount + place;
        const answerCounts = own.map((item) => at(item, slot).answered);
        return {
          answeredCount,
          // Each of them answered so many items: their answers are that many times their number.
          caseCount: answerCounts.reduce((all, count) => all + count, 0) / answeredCount,
          answerCounts,
          scoreSums: own.map((item, which) =>
            at(item, slot).counts.reduce(
              (all, count, category) => all + count * at(at(items, which).scores, category),
              0,
            ),
          ),
        };
      }),
    };
  });
}

/**
 * The sums of several groups together.
 *
 * Shape    sums of one index.
 * Throws   "addedIndexSums requires finite values".
 * @example addedIndexSums([{ classes: [{ answeredCount: 1, caseCount: 2, answerCounts: [2], scoreSums: [50] }] }, { classes: [{ answeredCount: 1, caseCount: 1, answerCounts: [1], scoreSums: [100] }] }])
 *   // => { classes: [{ answeredCount: 1, caseCount: 3, answerCounts: [3], scoreSums: [150] }] }
 */
export function addedIndexSums(parts: readonly IndexSums[]): IndexSums {
  requireIndexSums(parts, 'addedIndexSums');
  const added = (lists: readonly number[][]): number[] =>
    (lists[0] ?? []).map((_, item) => lists.reduce((all, list) => all + at(list, item), 0));
  return {
    classes: (parts[0]?.classes ?? []).map(({ answeredCount }, place) => {
      const own = parts.flatMap(({ classes }) => classes[place] ?? []);
      return {
        answeredCount,
        caseCount: own.reduce((all, { caseCount }) => all + caseCount, 0),
        answerCounts: added(own.map(({ answerCounts }) => answerCounts)),
        scoreSums: added(own.map(({ scoreSums }) => scoreSums)),
      };
    }),
  };
}

/** Groups divided by class: one partition of all groups, or, where groups overlap, one for each of them. */
function partitionsOf(groups: Grouping, classCount: number, classOf: (index: number) => number): Grouping[] {
  if (groups.kind === 'partition') {
    const groupOf = groups.groupOf.map((group, index) => group * classCount + classOf(index));
    return [{ kind: 'partition', groupCount: groups.groupCount * classCount, groupOf }];
  }
  return Array.from({ length: groups.groupCount }, (_, group) => ({
    kind: 'partition',
    groupCount: classCount,
    groupOf: Uint16Array.from(groups.masks, (mask, index) =>
      ((mask >>> group) & 1) === 1 ? classOf(index) : 0,
    ),
  }));
}
