import type { CaseFile } from '../codebook/case-file.ts';
import { addedIndexSums } from '../index-score/index-sums.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { bannerCode, bannerItems } from './banner-code.ts';
import { bannerGroups, type BannerGroups, type BannerVariable } from './banner-groups.ts';
import { sum } from 'simple-statistics';
import { columnOfCounts } from './column-of-counts.ts';
import type { ColumnCounts } from '../kernel/count-column.ts';
import { countItem } from './count-item.ts';
import { tableOfTotal } from './table-of-total.ts';
import { frequencyTable } from './frequency-table.ts';
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
  { banner, grouping, columns }: BannerGroups & { banner: string },
): Table {
  const { item } = itemColumn(caseFile, stub);
  if (bannerItems(banner).includes(stub) && item.kind !== 'multiple') {
    throw new RangeError(`a single-response item cannot be crossed with itself: ${stub}`);
  }
  const counted = countItem(caseFile, item, grouping);
  // Groups that divide everybody add up to the total; overlapping ones do not, and it is counted by itself.
  const alone =
    grouping.kind === 'partition' ? tableOfTotal(item, addedCounts(counted)) : frequencyTable(caseFile, stub);
  const groups = columns.flatMap(({ point, parts }): BannerPoint[] => {
    requireWhole(parts, 'crossTabByGroups');
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

function addedCounts(groups: ColumnCounts[]): ColumnCounts {
  const added = (of: (group: ColumnCounts) => number): number => sum(groups.map(of));
  const [{ counts, outside } = { counts: [] }] = groups;
  const sums = groups.flatMap(({ indexSums }) => indexSums ?? []);
  return {
    counts: counts.map((_, category) => added((group) => at(group.counts, category))),
    answered: added(({ answered }) => answered),
    nonSubstantive: added(({ nonSubstantive }) => nonSubstantive),
    ...(outside && {
      outside: outside.map((_, option) => added((group) => at(group.outside ?? [], option))),
    }),
    nonresponse: added(({ nonresponse }) => nonresponse),
    notAsked: added(({ notAsked }) => notAsked),
    ...(sums.length > 0 && { indexSums: addedIndexSums(sums) }),
  };
}
