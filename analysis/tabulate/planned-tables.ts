import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CodebookItem } from '../codebook/case-file.ts';
import { bannerCode } from './banner-code.ts';
import type { BannerVariable } from './banner-groups.ts';

/** One table of the closed set. */
export interface PlannedTable {
  id: string;
  stub: string;
  banner: BannerVariable | null;
}

/**
 * The closed set of tables of a plan: every item alone, every item that is not an attribute by every banner, and
 * the declared crosses, each once. A cross that a banner already makes is that banner's table, merges and all. A nested
 * banner divides the groups that its outer item's own banner makes.
 *
 * Throws   "banner … stands twice in the plan": two versions of its groups could be subtracted from each other; "cross of an unknown item …".
 * @example plannedTables(exampleCaseFile.items, { banners: [{ item: 'grade' }], crosses: [] }).map((table) => table.id)
 *   // => ['grade', 'pride', 'pride*grade', 'tools', 'tools*grade']
 */
export function plannedTables(
  items: CodebookItem[],
  plan: Pick<TablePlan, 'banners' | 'crosses'>,
): PlannedTable[] {
  const banners = plan.banners.map(({ within, ...banner }): BannerVariable => {
    if (within === undefined) return banner;
    const outer = plan.banners.find((other) => other.item === within && other.within === undefined);
    return { ...banner, within: { item: within, merges: outer?.merges } };
  });
  const codes = banners.map(bannerCode);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw new RangeError(`banner ${twice} stands twice in the plan`);
  for (const { stub } of plan.crosses) {
    if (!items.some((item) => item.code === stub)) throw new RangeError(`cross of an unknown item ${stub}`);
  }

  const byId = new Map<string, PlannedTable>();
  const add = (stub: string, banner: BannerVariable | null): void => {
    const id = banner === null ? stub : `${stub}*${bannerCode(banner)}`;
    if (!byId.has(id)) byId.set(id, { id, stub, banner });
  };
  for (const item of items) {
    add(item.code, null);
    const isAttribute = item.kind === 'single' && item.isAttribute;
    if (!isAttribute) {
      for (const banner of banners)
        if (banner.item !== item.code && banner.within?.item !== item.code) add(item.code, banner);
    }
    for (const cross of plan.crosses) if (cross.stub === item.code) add(item.code, { item: cross.banner });
  }
  return [...byId.values()];
}
