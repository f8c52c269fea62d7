import type { CaseFile, CodebookItem } from '../codebook/case-file.ts';
import { categoryCodes } from '../codebook/category-codes.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { indexSums } from '../index-score/index-sums.ts';
import { countColumn, type ColumnCounts } from '../kernel/count-column.ts';
import type { Grouping } from './grouping.ts';

/**
 * Counts an item, or an index with the sums that its score is made of, over groups of cases.
 *
 * Shape    groups over the cases of the case file; one result per group, in order.
 * Missing  as countColumn.      Throws   as itemColumn and countColumn.
 * @example countItem(exampleCaseFile, exampleCaseFile.items[0], { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(6) })[0].counts // => [2, 3]
 */
export function countItem(caseFile: CaseFile, item: CodebookItem, groups: Grouping): ColumnCounts[] {
  const { column } = itemColumn(caseFile, item.code);
  const counted = countColumn(column, categoryCodes(item).length, groups);
  if (item.kind !== 'index') return counted;
  const sums = indexSums(caseFile, item, groups);
  return counted.map((group, place) => {
    const own = sums[place];
    return own === undefined ? group : { ...group, indexSums: own };
  });
}
