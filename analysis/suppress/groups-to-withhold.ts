import type { CaseFile } from '../codebook/case-file.ts';
import { nestedNetwork } from './nested-network.ts';
import { pinnedGroups } from './pinned-groups.ts';
import type { CaseSet } from './published-groups.ts';

/** A group by the two items of a nested banner, or by one of them, and what has been decided about it. */
export interface NestedCandidate {
  cases: CaseSet;
  isHidden: boolean;
  /** A group within a group that may be withheld. */
  isOpen: boolean;
}

/**
 * More groups within groups to withhold, so that no count of a hidden group follows from counts that are 0 in other
 * groups: taking shown groups from their margins leaves sums by both items of a nested banner, and where one of two hidden
 * groups cannot hold a count, the other one must. What follows from the margins alone, without any group within a group, is
 * left: it is known however these are shown.
 *
 * Shape    candidates: in the order in which they are missed least; result: their positions. Each that turns out not to be
 *          needed is shown after all. All open ones, where groups overlap so that nothing can be worked out.
 * @example groupsToWithhold(exampleCaseFile, { stub: 'pride', items: ['grade', 'grade'] }, [{ cases: [], isHidden: false, isOpen: false }]) // => []
 */
export function groupsToWithhold(
  caseFile: CaseFile,
  nested: { stub: string; items: readonly [string, string] },
  candidates: readonly NestedCandidate[],
): number[] {
  const open = [...candidates.keys()].filter((group) => candidates[group]?.isOpen === true);
  const network = nestedNetwork(
    caseFile,
    nested,
    candidates.map(({ cases }) => cases),
  );
  if (network === null) return open;
  const hidden = new Set([...candidates.keys()].filter((group) => candidates[group]?.isHidden === true));
  const pinned = (category: number, asked: Iterable<number>, withheld: ReadonlySet<number>): number[] =>
    pinnedGroups(
      network.edgesOf(category, (group) => !hidden.has(group) && !withheld.has(group)),
      [...asked],
    );
  const categories = [...Array.from({ length: network.categoryCount }).keys()];
  const every = new Set(open);
  const known = categories.map((category) => new Set(pinned(category, candidates.keys(), every)));
  const withheld = new Set<number>();
  /** Of the first category that gives a count away, it and the group. */
  const leak = (): { category: number; group: number } | undefined => {
    for (const category of categories) {
      const found = pinned(category, [...hidden, ...withheld], withheld);
      const group = found.find((one) => known[category]?.has(one) === false);
      if (group !== undefined) return { category, group };
    }
    return undefined;
  };
  // What is withheld for one category may be given away by another.
  for (let found = leak(); found !== undefined; found = leak()) {
    const { category, group } = found;
    const left = open.filter((one) => !withheld.has(one));
    const helps = (one: number): boolean =>
      pinned(category, [group], new Set([...withheld, one])).length === 0;
    const chosen = left.find(helps) ?? left[0];
    if (chosen === undefined) break;
    withheld.add(chosen);
  }
  for (const group of [...withheld].toReversed()) {
    withheld.delete(group);
    if (leak() !== undefined) withheld.add(group);
  }
  return [...withheld].toSorted((a, b) => a - b);
}
