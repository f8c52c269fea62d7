import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Banner, MergedPoint, TablePlan } from '../../../surveys/schema/table-plan.ts';

/**
 * A questionnaire's table plan with the groups that a wave publishes as one; nets that hold a part of one are left out.
 * Around a nested banner they are merged by the item's own banner, which is added where there is none.
 */
export function mergedPlan(plan: TablePlan, questionnaire: Questionnaire, merges: MergedPoint[]): TablePlan {
  if (merges.length === 0) return plan;
  const { populationItem } = questionnaire;
  const isAround = plan.banners.some(({ within }) => within !== undefined && within === populationItem);
  const hasOwn = plan.banners.some(({ item, within }) => item === populationItem && within === undefined);
  const banners: Banner[] =
    populationItem !== undefined && isAround && !hasOwn
      ? [{ item: populationItem }, ...plan.banners]
      : plan.banners;
  return {
    ...plan,
    banners: banners.map((banner) => (banner.item === populationItem ? withMerges(banner, merges) : banner)),
  };
}

/** The groups that a wave publishes as one: its own, or if it has none those of the table plan. */
export function publishedMerges(
  plan: TablePlan,
  { populationItem }: Questionnaire,
  merges: MergedPoint[],
): MergedPoint[] {
  if (merges.length > 0) return merges;
  return (
    plan.banners.find(({ item, within }) => item === populationItem && within === undefined)?.merges ?? []
  );
}

function withMerges(banner: Banner, merges: MergedPoint[]): Banner {
  const isSplit = (net: MergedPoint): boolean =>
    merges.some(({ options }) => {
      const held = options.filter((option) => net.options.includes(option)).length;
      return held > 0 && held < options.length;
    });
  return { ...banner, merges, nets: banner.nets?.filter((net) => !isSplit(net)) };
}
