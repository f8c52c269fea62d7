import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { countedItems } from './counted-items.ts';
import { everybody } from './everybody.ts';
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
  const total = at(at(countedItems(caseFile, [stub], everybody(caseFile)), 0), 0);
  return tableOfTotal(itemColumn(caseFile, stub).item, total);
}
