import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { MergedPoint, TablePlan } from '../../surveys/schema/table-plan.ts';

/** A questionnaire's table plan with the groups that a wave publishes as one. */
export function mergedPlan(plan: TablePlan, questionnaire: Questionnaire, merges: MergedPoint[]): TablePlan {
  if (merges.length === 0) return plan;
  return {
    ...plan,
    banners: plan.banners.map((banner) =>
      banner.item === questionnaire.populationItem ? { ...banner, merges } : banner,
    ),
  };
}
