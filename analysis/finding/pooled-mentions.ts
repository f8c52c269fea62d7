import { coMentions } from '../association/co-mentions.ts';
import { mentionsTest } from '../association/mentions-test.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { firstCategory } from '../outcome/missing.ts';
import { isEstimated, notEstimable } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure, Table } from '../tabulate/table.ts';
import { shownGroupOf } from './shown-group-of.ts';

/**
 * The pooled test of a table of several answers, which has to know what was ticked together: p of all options at once.
 * Reads the cases of the shown groups and no others, so that it says nothing of hidden ones.
 *
 * Shape    a table by one item; the case file that it was made of.      Unit  probability.      Base  answered.
 * Missing  not_estimable as mentionsTest, where the item or its banner is of another kind, and where a group holds
 *          others than those of its options.
 * Throws   "case file has no item …", "pooledMentions requires counts of 0 or more".
 * Source   mentionsTest, pooled.
 * @example pooledMentions(crossTab(exampleCaseFile, 'tools', { item: 'grade' }), exampleCaseFile) < 1 // => true
 */
export function pooledMentions(table: Table, caseFile: CaseFile): Figure {
  const stub = itemColumn(caseFile, table.stub).column;
  const shown = shownGroupOf(table, caseFile);
  if (shown === null || stub.kind !== 'multiple') return notEstimable;
  for (const { column } of shown.groups) {
    const counts = column.counts.filter((count) => typeof count === 'number');
    requireCounts([column.answeredBase, ...counts], 'pooledMentions');
  }
  // Who ticked nothing is in no base.
  const groupOf = shown.groupOf.map((group, index) =>
    at(stub.outcomes, index) < firstCategory ? -1 : group,
  );
  const together = coMentions(stub.masks, groupOf, {
    groupCount: shown.groups.length,
    optionCount: table.categories.length,
  });
  const groups = shown.groups.map(({ column }, group) => ({
    base: column.answeredBase,
    coMentions: at(together, group),
  }));
  const isWhole = shown.groups.every(({ column }, group) =>
    column.counts.every((count, option) => count === at(at(at(together, group), option), option)),
  );
  const test = isWhole ? mentionsTest(groups) : notEstimable;
  return isEstimated(test) ? test.pooled.p : test;
}
