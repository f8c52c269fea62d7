import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { Banner, MergedPoint, TablePlan } from '../../surveys/schema/table-plan.ts';

/** A questionnaire's table plan with the groups that a wave publishes as one; nets that hold a part of one are left out. */
export function mergedPlan(plan: TablePlan, questionnaire: Questionnaire, merges: MergedPoint[]): TablePlan {
  if (merges.length === 0) return plan;
  return {
    ...plan,
    banners: plan.banners.map((banner) =>
      banner.item === questionnaire.populationItem ? withMerges(banner, merges) : banner,
    ),
  };
}

/** The groups that a wave publishes as one: its own, or if it has none those of the table plan. */
export function publishedMerges(
  plan: TablePlan,
  { populationItem }: Questionnaire,
  merges: MergedPoint[],
): MergedPoint[] {
  if (merges.length > 0) return merges;
  return plan.banners.find(({ item }) => item === populationItem)?.merges ?? [];
}

function withMerges(banner: Banner, merges: MergedPoint[]): Banner {
  const isSplit = (net: MergedPoint): boolean =>
    merges.some(({ options }) => {
      const held = options.filter((option) => net.options.includes(option)).length;
      return held > 0 && held < options.length;
    });
  return { ...banner, merges, nets: banner.nets?.filter((net) => !isSplit(net)) };
}
