import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { firstCategory } from '../outcome/missing.ts';
import type { BannerPoint, ShownColumn, Table } from '../tabulate/table.ts';

/** A group of a table whose column is shown. */
export interface ShownGroup extends Pick<BannerPoint, 'code' | 'joined'> {
  options: string[];
  column: ShownColumn;
}

/**
 * Which of the shown groups of a table each case is in, so that a test may look at what the table's counts do not say.
 *
 * Shape    a table by one item of one answer; groupOf: -1 for cases of no shown group. Null where the banner is of another kind.
 * Throws   "case file has no item …".
 * @example [...shownGroupOf(crossTab(exampleCaseFile, 'tools', { item: 'grade' }), exampleCaseFile).groupOf] // => [0, 0, 1, 1, 1, -1]
 */
export function shownGroupOf(
  table: Table,
  caseFile: CaseFile,
): { groups: ShownGroup[]; groupOf: number[] } | null {
  if (table.banner === null) return null;
  const { item, column } = itemColumn(caseFile, table.banner);
  if (item.kind !== 'single') return null;
  const groups = table.points.flatMap(({ kind, code, options = [code], joined, column: own }) =>
    (kind === 'option' || kind === 'merged') && own.status === 'shown' && own.answeredBase !== 0
      ? [{ code, options, ...(joined && { joined }), column: own }]
      : [],
  );
  const groupOfCategory = item.categories.map((category) =>
    groups.findIndex(({ options }) => options.includes(category)),
  );
  const groupOfNotStated = groups.findIndex(({ joined }) => joined !== undefined);
  const groupOf = Array.from(column.outcomes, (outcome) =>
    outcome < firstCategory ? groupOfNotStated : at(groupOfCategory, outcome - firstCategory),
  );
  return { groups, groupOf };
}
