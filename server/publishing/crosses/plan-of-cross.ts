import { bannerCode } from '../../../analysis/index.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Banner, TablePlan } from '../../../surveys/schema/table-plan.ts';
import type { Cross, CrossChoices } from '../../contract/publishing/crosses.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import { groupsOfBanner, notStated } from '../remedies/groups-of-banner.ts';
import { itemOf } from '../tables/label-table.ts';
import { ownBanner, type PublishedGroups } from './own-banner.ts';

/** The name of a cross among the tables of its wave. */
export function idOfCross({ group, ...cross }: Cross): string {
  return group === undefined ? plannedId(cross) : `${plannedId(cross)}:${group}`;
}

/** The name that its plan gives it. */
export function plannedId({ stub, banner, within }: Omit<Cross, 'group'>): string {
  return `${stub}*${bannerCode({ item: banner, within: within === undefined ? undefined : { item: within } })}`;
}

/** What of a cross cannot be asked for, everything at once. */
export function crossIssues(cross: Cross, { stubs, banners }: CrossChoices): ServerIssue[] {
  const { stub, banner, within, group } = cross;
  const isAttribute = (item: string): boolean =>
    stubs.some((choice) => choice.code === item && choice.isAttribute);
  const isGroup = (item: string | undefined, code: string): boolean =>
    banners.some((choice) => choice.code === item && choice.groups.some((one) => one.code === code));
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
    ...(group === undefined || isGroup(within, group)
      ? []
      : [{ code: 'unknown-group' as const, path: ['group'], facts: { group } }]),
  ];
}

/**
 * A table plan that makes a cross, with the groups as the wave publishes them. By an attribute every item is broken down:
 * what must stay hidden for items that the asked one depends on is then known.
 */
export function planOfCross(
  { stub, banner, within, group }: Cross,
  wave: PublishedGroups,
  { isByItem }: { isByItem: boolean },
): TablePlan {
  const { tablePlan, questionnaire } = wave;
  if (isByItem) return { ...tablePlan, banners: [], crosses: [{ stub, banner }] };
  const inner = ownBanner(wave, banner);
  if (within === undefined) return { ...tablePlan, banners: [inner], crosses: [] };
  const outer = ownBanner(wave, within);
  const around = group === undefined ? outer : besideOthers(outer, group, questionnaire);
  return { ...tablePlan, banners: [around, { ...inner, within }], crosses: [] };
}

/** One group of a banner beside everybody who is not in it, whoever stated none among them. */
function besideOthers(banner: Banner, group: string, questionnaire: Questionnaire): Banner {
  const groups = groupsOfBanner(banner, itemOf(asTabulated(questionnaire), banner.item));
  const own = groups.find(({ code }) => code === group);
  const options = groups.flatMap((other) => (other === own ? [] : other.options));
  const others = {
    code: `all_but_${group}`,
    label: {
      ja: `「${own?.label.ja ?? group}」以外`,
      en: `Other than “${own?.label.en ?? own?.label.ja ?? group}”`,
    },
    options: own?.options.includes(notStated) === true ? options : [...options, notStated],
  };
  const kept = own !== undefined && own.options.length > 1 ? [{ ...own }] : [];
  return { item: banner.item, merges: [...kept, others] };
}
