import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { bannerCode } from './banner-code.ts';
import { bannerGroups, type BannerGroups } from './banner-groups.ts';
import { crossTabByGroups } from './cross-tab.ts';
import { frequencyTable } from './frequency-table.ts';
import { plannedTables } from './planned-tables.ts';
import type { Table } from './table.ts';

/**
 * Every table of a plan, before disclosure control: not for anybody's eyes until suppressTables has been over the
 * whole set.
 *
 * Throws   what plannedTables and crossTab throw.
 * @example tabulatePlan(exampleCaseFile, { banners: [], crosses: [{ stub: 'tools', banner: 'tools' }] }).map((table) => table.id)
 *   // => ['grade', 'pride', 'tools', 'tools*tools']
 */
export function tabulatePlan(caseFile: CaseFile, plan: Pick<TablePlan, 'banners' | 'crosses'>): Table[] {
  const groupsOf = new Map<string, BannerGroups>();
  const planned = plannedTables(caseFile.items, plan);
  const crossed = new Map<string, Table>();
  for (const { id, stub, banner } of planned) {
    if (banner === null) continue;
    const key = JSON.stringify(banner);
    const groups = groupsOf.get(key) ?? bannerGroups(caseFile, banner);
    groupsOf.set(key, groups);
    crossed.set(id, crossTabByGroups(caseFile, stub, { banner: bannerCode(banner), ...groups }));
  }
  return planned.map(
    ({ id, stub }) =>
      crossed.get(id) ?? totalOf(stub, [...crossed.values()]) ?? frequencyTable(caseFile, stub),
  );
}

/** An item alone is the total of any of its cross-tabs: it is not counted again. */
function totalOf(stub: string, crossed: Table[]): Table | undefined {
  const like = crossed.find((table) => table.stub === stub);
  return like && { ...like, id: stub, banner: null, points: like.points.slice(0, 1) };
}
