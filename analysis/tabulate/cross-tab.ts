import type { CaseFile, CodebookItem } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { bannerCode, bannerItems } from './banner-code.ts';
import { bannerGroups, type BannerGroups, type BannerVariable } from './banner-groups.ts';
import { addedCounts } from './added-counts.ts';
import { columnOfCounts } from './column-of-counts.ts';
import type { ColumnCounts } from '../kernel/count-column.ts';
import { countedItems } from './counted-items.ts';
import { everybody } from './everybody.ts';
import { tableOfTotal } from './table-of-total.ts';
import type { BannerPoint, Table } from './table.ts';

/**
 * An item by a banner (クロス集計): the total, then one column for each group. Single-response banner: its options
 * (merged ones as one), then those who did not state theirs, if there are any. Multiple-response banner: those who
 * ticked each option; with itself as stub this is the table of co-occurrence. Nested banner: of each outer group the
 * whole, then the inner groups.
 *
 * Base     asked and answered of each group. The columns of a multiple-response banner overlap and do not add up.
 * Missing  who left the banner item blank is in the total and in `not_stated`.
 * Throws   "a single-response item cannot be crossed with itself"; what bannerGroups and itemColumn throw.
 * @example crossTab(exampleCaseFile, 'grade', { item: 'tools' }).points.map((point) => point.column.counts) // => [[2, 3], [2, 1], [1, 1]]
 */
export function crossTab(caseFile: CaseFile, stub: string, banner: BannerVariable): Table {
  return crossTabByGroups(caseFile, stub, { banner: bannerCode(banner), ...bannerGroups(caseFile, banner) });
}

/**
 * The same with the banner's groups already made, for many stubs by one banner.
 *
 * Shape    banner: its name (bannerCode).
 * Throws   as crossTab.
 * @example crossTabByGroups(exampleCaseFile, 'tools', { banner: 'grade', ...bannerGroups(exampleCaseFile, { item: 'grade' }) }).id // => 'tools*grade'
 */
export function crossTabByGroups(
  caseFile: CaseFile,
  stub: string,
  groups: BannerGroups & { banner: string },
): Table {
  const counted = at(countedItems(caseFile, [stub], groups.grouping), 0);
  const total =
    groups.grouping.kind === 'partition'
      ? addedCounts(counted)
      : at(at(countedItems(caseFile, [stub], everybody(caseFile)), 0), 0);
  return crossTabOfCounts(itemColumn(caseFile, stub).item, groups, { counted, total });
}

/**
 * The same from counts that are there already.
 *
 * Shape    counted: of each group of the banner; total: of everybody, which overlapping groups do not add up to.
 * Throws   "a single-response item cannot be crossed with itself".
 * @example crossTabOfCounts(exampleCaseFile.items[1], { banner: 'grade', columns: [] }, { counted: [], total: { counts: [0, 1, 1, 1], answered: 3, nonSubstantive: 1, nonresponse: 1, notAsked: 1 } }).id // => 'pride*grade'
 */
export function crossTabOfCounts(
  item: CodebookItem,
  { banner, columns }: Pick<BannerGroups, 'columns'> & { banner: string },
  { counted, total }: { counted: readonly ColumnCounts[]; total: ColumnCounts },
): Table {
  const stub = item.code;
  if (bannerItems(banner).includes(stub) && item.kind !== 'multiple') {
    throw new RangeError(`a single-response item cannot be crossed with itself: ${stub}`);
  }
  const alone = tableOfTotal(item, total);
  const groups = columns.flatMap(({ point, parts }): BannerPoint[] => {
    requireWhole(parts, 'crossTabOfCounts');
    const counts = addedCounts(parts.map((part) => at(counted, part)));
    const size = counts.answered + counts.nonSubstantive + counts.nonresponse + counts.notAsked;
    if (point.kind === 'not_stated' && size === 0) return [];
    return [{ ...point, column: columnOfCounts(item, counts) }];
  });
  return {
    ...alone,
    id: `${stub}*${banner}`,
    banner,
    points: [...alone.points, ...groups],
  };
}
