import { coMentions } from '../association/co-mentions.ts';
import { mentionsTest } from '../association/mentions-test.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { firstCategory } from '../outcome/missing.ts';
import { isEstimated, notEstimable } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure, Table } from '../tabulate/table.ts';

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
  if (table.banner === null || stub.kind !== 'multiple') return notEstimable;
  const banner = itemColumn(caseFile, table.banner);
  if (banner.item.kind !== 'single') return notEstimable;
  const { categories } = banner.item;
  const shown = table.points.flatMap(({ kind, code, options = [code], joined, column }) =>
    (kind === 'option' || kind === 'merged') && column.status === 'shown' && column.answeredBase !== 0
      ? [{ options, joined, column }]
      : [],
  );
  for (const { column } of shown) {
    const counts = column.counts.filter((count) => typeof count === 'number');
    requireCounts([column.answeredBase, ...counts], 'pooledMentions');
  }
  const groupOfCategory = categories.map((category) =>
    shown.findIndex(({ options }) => options.includes(category)),
  );
  const groupOfNotStated = shown.findIndex(({ joined }) => joined === 'not_stated');
  // Who ticked nothing is in no base.
  const groupOf = Array.from(banner.column.outcomes, (outcome, index) => {
    if (at(stub.outcomes, index) < firstCategory) return -1;
    return outcome < firstCategory ? groupOfNotStated : at(groupOfCategory, outcome - firstCategory);
  });
  const together = coMentions(stub.masks, groupOf, {
    groupCount: shown.length,
    optionCount: table.categories.length,
  });
  const groups = shown.map(({ column }, group) => ({
    base: column.answeredBase,
    coMentions: at(together, group),
  }));
  const isWhole = shown.every(({ column }, group) =>
    column.counts.every((count, option) => count === at(at(at(together, group), option), option)),
  );
  const test = isWhole ? mentionsTest(groups) : notEstimable;
  return isEstimated(test) ? test.pooled.p : test;
}
