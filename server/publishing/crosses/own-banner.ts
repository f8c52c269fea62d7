import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Banner, MergedPoint, TablePlan } from '../../../surveys/schema/table-plan.ts';
import { mergedPlan } from '../../fieldwork/waves/merged-table-plan.ts';

/** What says into which groups a wave divides its tables. */
export interface PublishedGroups {
  tablePlan: TablePlan;
  questionnaire: Questionnaire;
  merges: MergedPoint[];
}

/** How a wave divides its tables by an item alone; as its options are, where it does not. */
export function ownBanner({ tablePlan, questionnaire, merges }: PublishedGroups, item: string): Banner {
  const own = tablePlan.banners.find((banner) => banner.item === item && banner.within === undefined);
  const plan = { ...tablePlan, banners: [own ?? { item }] };
  return mergedPlan(plan, questionnaire, merges).banners[0] ?? { item };
}
