import type { Population } from '../../../surveys/schema/population.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { MergedPoint } from '../../../surveys/schema/table-plan.ts';
import { smallestStratum } from '../../../surveys/tickets/smallest-stratum.ts';

interface Group {
  option: string;
  label: LocalText;
  eligibleCount: number;
}

/** The groups of a head count with their names; nobody is in a group that is left out. */
export function groupsOf(
  population: Population,
  options: readonly { code: string; label: LocalText }[],
): Group[] {
  return options.flatMap(({ code, label }) => {
    const eligibleCount = population.find(({ option }) => option === code)?.eligibleCount ?? 0;
    return eligibleCount === 0 ? [] : [{ option: code, label, eligibleCount }];
  });
}

/**
 * Neighbours in rank to be put together until every stratum has twenty people: a small group joins the next one, the
 * last one the one before. Null where all of them together are too few.
 */
export function proposeStrata(groups: readonly Group[]): MergedPoint[] | null {
  const strata: Group[][] = [];
  let open: Group[] = [];
  for (const group of groups) {
    open.push(group);
    if (sizeOf(open) >= smallestStratum) {
      strata.push(open);
      open = [];
    }
  }
  if (open.length > 0) strata.push([...(strata.pop() ?? []), ...open]);
  if (strata.some((parts) => sizeOf(parts) < smallestStratum)) return null;
  return strata
    .filter((parts) => parts.length > 1)
    .map((parts) => ({
      code: `s${parts.map(({ option }) => option).join('-')}`.slice(0, 64),
      label: {
        ja: parts.map(({ label }) => label.ja).join('／'),
        en: parts.map(({ label }) => label.en ?? label.ja).join(' / '),
      },
      options: parts.map(({ option }) => option),
    }));
}

function sizeOf(parts: readonly Group[]): number {
  return parts.reduce((sum, { eligibleCount }) => sum + eligibleCount, 0);
}

/** The strata as they would be: merged ones under their name, the others by themselves. */
export function strataOf(
  groups: readonly Group[],
  merges: readonly MergedPoint[],
): { code: string; label: LocalText; eligibleCount: number }[] {
  return groups.flatMap((group) => {
    const merge = merges.find(({ options }) => options.includes(group.option));
    if (merge === undefined) {
      return [{ code: group.option, label: group.label, eligibleCount: group.eligibleCount }];
    }
    const parts = groups.filter(({ option }) => merge.options.includes(option));
    return parts[0] === group ? [{ code: merge.code, label: merge.label, eligibleCount: sizeOf(parts) }] : [];
  });
}
