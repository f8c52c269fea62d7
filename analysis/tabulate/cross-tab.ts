import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { bannerGroups, type BannerVariable } from './banner-groups.ts';
import { columnOfCounts } from './column-of-counts.ts';
import { countColumn } from './count-column.ts';
import { frequencyTable } from './frequency-table.ts';
import type { BannerPoint, Table } from './table.ts';

/**
 * An item by a banner (クロス集計): the total, then one column for each group. Single-response banner: its options
 * (merged ones as one), then those who did not state theirs, if there are any. Multiple-response banner: those who
 * ticked each option; with itself as stub this is the table of co-occurrence.
 *
 * Base     asked and answered of each group. The columns of a multiple-response banner overlap and do not add up.
 * Missing  who left the banner item blank is in the total and in `not_stated`.
 * Throws   "a single-response item cannot be crossed with itself"; what bannerGroups and itemColumn throw.
 * @example crossTab(exampleCaseFile, 'grade', { item: 'tools' }).points.map((point) => point.column.counts) // => [[2, 3], [2, 1], [1, 1]]
 */
export function crossTab(caseFile: CaseFile, stub: string, banner: BannerVariable): Table {
  const { item, column } = itemColumn(caseFile, stub);
  if (stub === banner.item && item.kind !== 'multiple') {
    throw new RangeError(`a single-response item cannot be crossed with itself: ${stub}`);
  }
  const alone = frequencyTable(caseFile, stub);
  const { points, grouping } = bannerGroups(caseFile, banner);
  const counted = countColumn(column, alone.categories.length, grouping);
  const groups = points.flatMap((point, index): BannerPoint[] => {
    const group = counted[index];
    if (group === undefined) return [];
    const size = group.answered + group.nonSubstantive + group.nonresponse + group.notAsked;
    if (point.kind === 'not_stated' && size === 0) return [];
    return [{ ...point, column: columnOfCounts(item, group) }];
  });
  return {
    ...alone,
    id: `${stub}*${banner.item}`,
    banner: banner.item,
    points: [...alone.points, ...groups],
  };
}
