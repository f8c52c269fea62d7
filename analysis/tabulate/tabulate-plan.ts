import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import type { ColumnCounts } from '../kernel/count-column.ts';
import { at } from '../numeric/at.ts';
import { addedCounts } from './added-counts.ts';
import { bannerCode } from './banner-code.ts';
import { bannerGroups, type BannerGroups } from './banner-groups.ts';
import { countedItems } from './counted-items.ts';
import { crossTabOfCounts } from './cross-tab.ts';
import { everybody } from './everybody.ts';
import type { Grouping } from './grouping.ts';
import { plannedTables, type PlannedTable } from './planned-tables.ts';
import { tableOfTotal } from './table-of-total.ts';
import type { Table } from './table.ts';

/**
 * Every table of a plan, before disclosure control: not for anybody's eyes until suppressTables has been over the
 * whole set. All items of a banner are counted together.
 *
 * Throws   what plannedTables and crossTab throw.
 * @example tabulatePlan(exampleCaseFile, { banners: [], crosses: [{ stub: 'tools', banner: 'tools' }] }).map((table) => table.id)
 *   // => ['grade', 'pride', 'tools', 'tools*tools']
 */
export function tabulatePlan(caseFile: CaseFile, plan: Pick<TablePlan, 'banners' | 'crosses'>): Table[] {
  const planned = plannedTables(caseFile.items, plan);
  const banners = crossedBanners(caseFile, planned);
  // An item alone is counted with the first groups that divide everybody: they add up.
  const dividing = [...banners.values()].find(({ groups }) => groups.grouping.kind === 'partition');
  const grouping = dividing?.groups.grouping ?? everybody(caseFile);
  const divided = countsByItem(
    caseFile,
    planned.map(({ stub }) => stub),
    grouping,
  );
  const totals = new Map([...divided].map(([stub, counts]) => [stub, addedCounts(counts)]));
  const crossed = new Map(
    [...banners.values()].map(({ groups, stubs }) => [
      groups,
      groups.grouping === grouping ? divided : countsByItem(caseFile, stubs, groups.grouping),
    ]),
  );
  return planned.map(({ stub, banner }) => {
    const { item } = itemColumn(caseFile, stub);
    const total = countsOf(totals, stub);
    const groups = banner && banners.get(JSON.stringify(banner))?.groups;
    if (!banner || !groups) return tableOfTotal(item, total);
    const counted = countsOf(crossed.get(groups) ?? new Map<string, ColumnCounts[]>(), stub);
    return crossTabOfCounts(item, { banner: bannerCode(banner), ...groups }, { counted, total });
  });
}

/** The banners of the tables by what they are, with their groups and the items crossed by them. */
function crossedBanners(
  caseFile: CaseFile,
  planned: readonly PlannedTable[],
): Map<string, { groups: BannerGroups; stubs: string[] }> {
  const banners = new Map<string, { groups: BannerGroups; stubs: string[] }>();
  for (const { stub, banner } of planned) {
    if (banner === null) continue;
    const key = JSON.stringify(banner);
    const own = banners.get(key) ?? { groups: bannerGroups(caseFile, banner), stubs: [] };
    banners.set(key, own);
    own.stubs.push(stub);
  }
  return banners;
}

function countsByItem(
  caseFile: CaseFile,
  stubs: readonly string[],
  groups: Grouping,
): Map<string, ColumnCounts[]> {
  const codes = [...new Set(stubs)];
  const counted = countedItems(caseFile, codes, groups);
  return new Map(codes.map((code, place) => [code, at(counted, place)]));
}

function countsOf<Counts>(counted: ReadonlyMap<string, Counts>, stub: string): Counts {
  const counts = counted.get(stub);
  if (counts === undefined) throw new RangeError(`nothing was counted of ${stub}`);
  return counts;
}
