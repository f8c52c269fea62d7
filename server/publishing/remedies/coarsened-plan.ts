import type { ServerIssue } from '../../contract/issue.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Coarsening, Remedy } from '../../../surveys/schema/remedy.ts';
import type { Banner, MergedPoint, TablePlan } from '../../../surveys/schema/table-plan.ts';
import { itemOf, labelOf, withNotStated } from '../tables/label-table.ts';
import { groupsOfBanner, notStated, type PlannedGroup } from './groups-of-banner.ts';

/** A coarser plan, and what was done in words. */
export interface CoarsenedPlan {
  plan: TablePlan;
  coarsenings: Coarsening[];
  /** Remedies that cannot be taken, one after another as they are asked for. */
  issues: ServerIssue[];
}

interface Step {
  banners: Banner[];
  labels: LocalText[];
}

/**
 * A table plan with remedies taken, one after another. Each leaves fewer or larger groups and never makes one that was
 * not a union of those before it; what is then shown is decided for the coarser plan as for any other.
 */
export function coarsenedPlan(
  plan: TablePlan,
  questionnaire: Questionnaire,
  remedies: readonly Remedy[],
): CoarsenedPlan {
  const tabulated = asTabulated(questionnaire);
  const coarsenings: Coarsening[] = [];
  const issues: ServerIssue[] = [];
  let { banners } = plan;
  for (const [index, remedy] of remedies.entries()) {
    const step = stepOf(banners, remedy, (item) => itemOf(tabulated, item));
    if (step === null) {
      issues.push({ code: 'remedy-not-possible', path: ['remedies', index], facts: { number: index + 1 } });
      continue;
    }
    banners = step.banners;
    const { kind, item } = remedy;
    coarsenings.push({
      kind,
      item,
      ...(remedy.kind === 'leave-out' && { within: remedy.within }),
      attribute: labelOf(itemOf(tabulated, item)),
      labels: step.labels,
    });
  }
  return { plan: { ...plan, banners }, coarsenings, issues };
}

type ItemOf = (code: string) => ReturnType<typeof itemOf>;

/** Null: the plan has nothing that it could be done to. */
function stepOf(banners: Banner[], remedy: Remedy, itemOfCode: ItemOf): Step | null {
  const isOwn = ({ item, within }: Banner): boolean => item === remedy.item && within === undefined;
  if (remedy.kind === 'leave-out') {
    const left = banners.filter(({ item, within }) => item !== remedy.item || within !== remedy.within);
    return left.length === banners.length
      ? null
      : { banners: left, labels: [labelOf(itemOfCode(remedy.within))] };
  }
  const own = banners.find(isOwn);
  if (own === undefined) return null;
  if (remedy.kind === 'drop-net') {
    const net = own.nets?.find(({ code }) => code === remedy.net);
    if (net === undefined) return null;
    const nets = own.nets?.filter((other) => other !== net);
    return {
      banners: banners.map((banner) => (banner === own ? { ...own, nets } : banner)),
      labels: [net.label],
    };
  }
  const groups = groupsOfBanner(own, itemOfCode(remedy.item));
  const parts = partsOf(groups, remedy);
  if (parts === null) return null;
  const options = parts.flatMap((part) => part.options);
  if (remedy.kind === 'join-not-stated') options.push(notStated);
  return {
    banners: banners.map((banner) =>
      banner.item === remedy.item ? withMerged(banner, options, itemOfCode(remedy.item)) : banner,
    ),
    labels: parts.map(({ label }) => label),
  };
}

function partsOf(
  groups: readonly PlannedGroup[],
  remedy: Extract<Remedy, { kind: 'merge' | 'join-not-stated' }>,
): PlannedGroup[] | null {
  if (remedy.kind === 'join-not-stated') {
    const isJoined = groups.some(({ options }) => options.includes(notStated));
    const group = groups.find(({ code }) => code === remedy.group);
    return group === undefined || isJoined ? null : [group];
  }
  const first = groups.findIndex(({ code }) => code === remedy.groups[0]);
  const parts = groups.slice(first, first + 2);
  return first === -1 || parts.length < 2 || parts[1]?.code !== remedy.groups[1] ? null : parts;
}

/**
 * A banner with some options as one group, together with those that it has as one with them already: it becomes no finer
 * than it was. A net that would hold a part only is left out.
 */
function withMerged(banner: Banner, asked: readonly string[], item: ReturnType<typeof itemOf>): Banner {
  const touched = groupsOfBanner(banner, item).filter((group) =>
    group.options.some((option) => asked.includes(option)),
  );
  const options = [...new Set([...touched.flatMap((group) => group.options), ...asked])];
  const isSplit = (net: MergedPoint): boolean => {
    const held = options.filter((option) => net.options.includes(option)).length;
    return held > 0 && held < options.length;
  };
  const merge = { code: codeOf(options, item), label: labelOfGroups(touched, options), options };
  const others = (banner.merges ?? []).filter((own) => !own.options.some((one) => options.includes(one)));
  return {
    ...banner,
    merges: [...others, merge],
    ...(banner.nets !== undefined && { nets: banner.nets.filter((net) => !isSplit(net)) }),
  };
}

/** None that anything else of the wave may have; the same for the same options. */
function codeOf(options: readonly string[], item: ReturnType<typeof itemOf>): string {
  const codes = 'options' in item ? item.options.map(({ code }) => code) : [];
  const places = options.map((option) => (option === notStated ? 'n' : codes.indexOf(option) + 1));
  return `together_${places.join('-')}`;
}

function labelOfGroups(groups: readonly PlannedGroup[], options: readonly string[]): LocalText {
  const label = {
    ja: groups.map((group) => group.label.ja).join('／'),
    en: groups.map((group) => group.label.en ?? group.label.ja).join(' / '),
  };
  const isNew = options.includes(notStated) && !groups.some((group) => group.options.includes(notStated));
  return isNew ? withNotStated(label) : label;
}
