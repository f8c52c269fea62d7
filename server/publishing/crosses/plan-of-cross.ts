import { bannerCode } from '../../../analysis/index.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Banner, MergedPoint, TablePlan } from '../../../surveys/schema/table-plan.ts';
import type { Cross, CrossChoices } from '../../contract/crosses.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { mergedPlan } from '../../fieldwork/waves/merged-table-plan.ts';

/** The name of a cross among the tables of its wave. */
export function idOfCross({ stub, banner, within }: Cross): string {
  return `${stub}*${bannerCode({ item: banner, within: within === undefined ? undefined : { item: within } })}`;
}

/** What of a cross cannot be asked for, everything at once. */
export function crossIssues(cross: Cross, { stubs, banners }: CrossChoices): ServerIssue[] {
  const { stub, banner, within } = cross;
  const isAttribute = (item: string): boolean =>
    stubs.some((choice) => choice.code === item && choice.isAttribute);
  const about = (field: keyof Cross, item: string): ServerIssue[] => {
    const issue = (code: 'unknown-item' | 'wrong-banner' | 'not-an-attribute' | 'nested-in-itself') => [
      { code, path: [field], facts: { item } },
    ];
    if (!stubs.some(({ code }) => code === item)) return issue('unknown-item');
    if (field === 'stub') return [];
    if (!banners.some(({ code }) => code === item)) return issue('wrong-banner');
    if (within !== undefined && !isAttribute(item)) return issue('not-an-attribute');
    return item === stub || (field === 'within' && item === banner) ? issue('nested-in-itself') : [];
  };
  const ofWithin = within === undefined ? [] : about('within', within);
  // An attribute is not divided by two others.
  const detail = 'not for an attribute';
  return [
    ...about('stub', stub),
    ...about('banner', banner),
    ...(within !== undefined && ofWithin.length === 0 && isAttribute(stub)
      ? [{ code: 'invalid-field' as const, path: ['within'], facts: { field: 'within', detail } }]
      : ofWithin),
  ];
}

/**
 * A table plan that makes a cross, with the groups as the wave publishes them. By an attribute every item is broken down:
 * what must stay hidden for items that the asked one depends on is then known.
 */
export function planOfCross(
  { stub, banner, within }: Cross,
  { tablePlan, questionnaire }: { tablePlan: TablePlan; questionnaire: Questionnaire },
  { merges, isByItem }: { merges: MergedPoint[]; isByItem: boolean },
): TablePlan {
  if (isByItem) return { ...tablePlan, banners: [], crosses: [{ stub, banner }] };
  const ownOf = (item: string): Banner =>
    tablePlan.banners.find((own) => own.item === item && own.within === undefined) ?? { item };
  const banners = within === undefined ? [ownOf(banner)] : [ownOf(within), { ...ownOf(banner), within }];
  return mergedPlan({ ...tablePlan, banners, crosses: [] }, questionnaire, merges);
}
