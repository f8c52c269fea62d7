import type { CaseFile, CodebookItem } from '../codebook/case-file.ts';
import { categoryCodes } from '../codebook/category-codes.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { indexSums } from '../index-score/index-sums.ts';
import { countColumn, type ColumnCounts } from '../kernel/count-column.ts';
import { tallyTicks } from '../kernel/tally-ticks.ts';
import { at } from '../numeric/at.ts';
import type { Grouping } from './grouping.ts';

/**
 * Counts an item, also by options outside the substance of its question, or an index with the sums that its score is
 * made of, over groups of cases.
 *
 * Shape    groups over the cases of the case file; one result per group, in order.
 * Missing  as countColumn.      Throws   as itemColumn and countColumn.
 * @example countItem(exampleCaseFile, exampleCaseFile.items[0], { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(6) })[0].counts // => [2, 3]
 */
export function countItem(caseFile: CaseFile, item: CodebookItem, groups: Grouping): ColumnCounts[] {
  const { column } = itemColumn(caseFile, item.code);
  const options = item.outside ?? [];
  const outside = column.outside ? tallyTicks(column.outside, options.length, groups) : null;
  const counted = countColumn(column, categoryCodes(item).length, groups).map((group, place) =>
    outside === null ? group : { ...group, outside: at(outside, place) },
  );
  if (item.kind !== 'index') return counted;
  const sums = indexSums(caseFile, item, groups);
  return counted.map((group, place) => ({ ...group, indexSums: at(sums, place) }));
}
