import type { CaseFile } from '../codebook/case-file.ts';
import { categoryCodes } from '../codebook/category-codes.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { bannerGroups } from './banner-groups.ts';
import { countColumn } from '../kernel/count-column.ts';

/**
 * Counts of one item by two others at once: a three-way table.
 *
 * Shape    counts: groups of the first, groups of the second, categories of the stub; codes of each in this order.
 *          sizes: all cases of both groups, whatever they answered.
 * Base     answered; who did not state a group is in the group `not_stated`.
 * Throws   "a cube needs two single-response items to be broken down by"; what bannerGroups throws.
 * @example cubeCounts(exampleCaseFile, 'pride', ['grade', 'grade']).codes[0] // => ['chief', 'clerk', 'not_stated']
 */
export function cubeCounts(
  caseFile: CaseFile,
  stub: string,
  [first, second]: readonly [string, string],
): { codes: [string[], string[], string[]]; counts: number[][][]; sizes: number[][] } {
  const [rows, columns] = [bannerGroups(caseFile, { item: first }), bannerGroups(caseFile, { item: second })];
  const [a, b] = [rows.grouping, columns.grouping];
  if (a.kind !== 'partition' || b.kind !== 'partition') {
    throw new RangeError('a cube needs two single-response items to be broken down by');
  }
  const groupOf = a.groupOf.map((group, index) => group * b.groupCount + at(b.groupOf, index));
  const { item, column } = itemColumn(caseFile, stub);
  const categories = categoryCodes(item);
  const counted = countColumn(column, categories.length, {
    kind: 'partition',
    groupCount: a.groupCount * b.groupCount,
    groupOf,
  });
  const cells = rows.columns.map((_, group) =>
    columns.columns.map((__, other) => counted[group * b.groupCount + other]),
  );
  return {
    codes: [
      rows.columns.map(({ point }) => point.code),
      columns.columns.map(({ point }) => point.code),
      categories,
    ],
    counts: cells.map((row) => row.map((cell) => cell?.counts ?? [])),
    sizes: cells.map((row) =>
      row.map((cell) =>
        cell === undefined ? 0 : cell.answered + cell.nonSubstantive + cell.nonresponse + cell.notAsked,
      ),
    ),
  };
}
