import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { indexSums } from '../index-score/index-sums.ts';
import type { ColumnCounts } from '../kernel/count-column.ts';
import { countItems } from '../kernel/count-items.ts';
import { at } from '../numeric/at.ts';
import type { Grouping } from './grouping.ts';

/**
 * Counts items over groups of cases, an index with the sums that its score is made of.
 *
 * Shape    items by code; groups over the cases of the case file; a list an item, in it one result a group.
 * Missing  as countColumn.      Throws   as countItems.
 * @example countedItems(exampleCaseFile, ['grade'], { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(6) })[0][0].counts // => [2, 3]
 */
export function countedItems(
  caseFile: CaseFile,
  codes: readonly string[],
  groups: Grouping,
): ColumnCounts[][] {
  return countItems(caseFile, codes, { groups }).map((counted, place) => {
    const { item } = itemColumn(caseFile, at(codes, place));
    if (item.kind !== 'index') return counted;
    const sums = indexSums(caseFile, item, groups);
    return counted.map((group, index) => ({ ...group, indexSums: at(sums, index) }));
  });
}
