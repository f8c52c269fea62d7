import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Remedy } from '../../../surveys/schema/remedy.ts';
import type { Banner, TablePlan } from '../../../surveys/schema/table-plan.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { OfferedRemedy } from '../../contract/publishing/remedies.ts';
import { itemOf } from '../tables/label-table.ts';
import { coarsenedPlan } from './coarsened-plan.ts';
import { groupsOfBanner, type PlannedGroup } from './groups-of-banner.ts';
import type { Cause } from './hidden-causes.ts';
import type { PublishedSizes } from './published-sizes.ts';

/** Of a cause with many small groups a few are enough to begin with. */
const mostGroups = 3;

/** What can be done about a cause with a plan as it is: each makes the plan coarser. Whether it helps is told by its effect. */
export function offeredRemedies(
  cause: Cause,
  { plan, questionnaire, sizes }: { plan: TablePlan; questionnaire: Questionnaire; sizes: PublishedSizes },
): OfferedRemedy[] {
  return candidates(cause, { plan, questionnaire, sizes }).flatMap((remedy): OfferedRemedy[] => {
    const { coarsenings, issues } = coarsenedPlan(plan, questionnaire, [remedy]);
    const [coarsening] = coarsenings;
    return issues.length > 0 || coarsening === undefined ? [] : [{ remedy, coarsening }];
  });
}

function candidates(
  { item, within, groups: codes, kind, because }: Cause,
  { plan, questionnaire, sizes }: { plan: TablePlan; questionnaire: Questionnaire; sizes: PublishedSizes },
): Remedy[] {
  if (item === null) return [];
  if (within !== null) return [{ kind: 'leave-out', item, within }];
  if (kind === 'net') return codes.map((net) => ({ kind: 'drop-net', item, net }));
  const own = plan.banners.find((banner) => banner.item === item && banner.within === undefined);
  if (own === undefined) return [];
  const groups = groupsOfBanner(own, itemOf(asTabulated(questionnaire), item));
  if (kind === 'not_stated') {
    const smallest = smallestOf(groups, (group) => sizes.responsesOf(item, group.options));
    return smallest === null ? [] : [{ kind: 'join-not-stated', item, group: smallest.code }];
  }
  const joins = (because.kind === 'not-stated' ? codes : []).map((group): Remedy => ({
    kind: 'join-not-stated',
    item,
    group,
  }));
  const pairs = codes.slice(0, mostGroups).flatMap((code) => {
    const place = groups.findIndex((group) => group.code === code);
    if (place === -1) return [];
    const beside = [groups.slice(Math.max(0, place - 1), place + 1), groups.slice(place, place + 2)];
    // Of units those of one unit only: a merge across it would cost the page of the unit around.
    return own.organisation === undefined ? beside : beside.filter((pair) => splitsNoNet(pair, own));
  });
  const merges = pairs.flatMap(([one, other]): [string, Remedy][] =>
    one === undefined || other === undefined
      ? []
      : [[`${one.code} ${other.code}`, { kind: 'merge', item, groups: [one.code, other.code] }]],
  );
  return [...joins, ...new Map(merges).values()];
}

/** Whether every net holds all of some groups or none of them. */
function splitsNoNet(groups: readonly PlannedGroup[], { nets = [] }: Banner): boolean {
  const options = groups.flatMap((group) => group.options);
  return nets.every((net) => {
    const held = options.filter((option) => net.options.includes(option)).length;
    return held === 0 || held === options.length || options.length === 0;
  });
}

function smallestOf(
  groups: readonly PlannedGroup[],
  sizeOf: (group: PlannedGroup) => number | null,
): PlannedGroup | null {
  const sized = groups.flatMap((group) => {
    const size = sizeOf(group);
    return size === null || size === 0 ? [] : [{ group, size }];
  });
  return sized.toSorted((a, b) => a.size - b.size)[0]?.group ?? null;
}
