import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { countItem } from './count-item.ts';
import { tableOfTotal } from './table-of-total.ts';
import type { Table } from './table.ts';

/**
 * One item alone (単純集計): a table with one column, the total.
 *
 * Base     asked and answered, both in the column; percentages are the reader's, from a named base.
 * Missing  blank and non-substantive outcomes are counted apart.
 * Throws   "case file has no item …".
 * @example frequencyTable(exampleCaseFile, 'grade').points[0].column.counts // => [2, 3]
 */
export function frequencyTable(caseFile: CaseFile, stub: string): Table {
  const { item } = itemColumn(caseFile, stub);
  const everybody = {
    kind: 'partition',
    groupCount: 1,
    groupOf: new Uint16Array(caseFile.caseCount),
  } as const;
  const [total] = countItem(caseFile, item, everybody);
  if (total === undefined) throw new RangeError(`nothing was counted of ${stub}`);
  return tableOfTotal(item, total);
}
