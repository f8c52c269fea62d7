import type { CodebookItem } from '../codebook/case-file.ts';
import { categoryCodes } from '../codebook/category-codes.ts';
import { columnOfCounts } from './column-of-counts.ts';
import type { ColumnCounts } from '../kernel/count-column.ts';
import type { Table } from './table.ts';

/**
 * An item's frequency table from the counts of everybody.
 *
 * Throws   what columnOfCounts throws.
 * @example tableOfTotal(exampleCaseFile.items[0], { counts: [2, 3], answered: 5, nonSubstantive: 0, nonresponse: 1, notAsked: 0 }).points[0].column.askedBase // => 6
 */
export function tableOfTotal(item: CodebookItem, total: ColumnCounts): Table {
  return {
    id: item.code,
    stub: item.code,
    stubKind: item.kind,
    banner: null,
    categories: categoryCodes(item),
    points: [{ code: 'total', kind: 'total', column: columnOfCounts(item, total) }],
  };
}
