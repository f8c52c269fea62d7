import type { SuppressionReason } from '../tabulate/table.ts';
import { isolatedCombination, type Isolation } from './isolated-combination.ts';
import { primaryReasons } from './primary-reasons.ts';
import { spanningGroups } from './spanning-groups.ts';
import { canonicalAtoms } from './atom.ts';

/** One group whose distribution over a stub would be published. */
export interface CandidateGroup {
  /** Respondents of the group who were asked the stub item, and who answered it. */
  askedBase: number;
  answeredBase: number;
  /** Who is given up first: a lower number before a higher one, and among equals the smaller base. */
  precedence: number;
  /** Not to be shown whatever its size, and not to be derived: everybody in it chose the same. */
  isProtected?: boolean;
  /** Not to be shown because its counts would tell what is hidden elsewhere. */
  isWithheld?: boolean;
  /** Published earlier and known for good: it cannot be hidden any more. */
  isPublished?: boolean;
}

/** Cases in the same groups: how many were asked the stub item and how many answered it. */
export interface CandidateAtom {
  groups: number[];
  asked: number;
  answered: number;
}

/**
 * Which groups of one stub must stay hidden so that nothing published gives the answers of 1 to minimumBase - 1
 * respondents. Primary: a group itself so small. Complementary: one more group at a time, the least missed of those
 * that take part, until no sum or difference of shown groups isolates so few; then each that turns out not to be
 * needed is shown after all, the largest first. Respondents who were asked but all left the item blank are
 * protected in the same way, by the asked base.
 *
 * Shape    one result per group, in order; atoms in any order.      Base  unweighted: answered, and asked.
 * Missing  a group nobody of whom was asked has nothing to hide.
 * Source   same idea as GaussSuppression (Statistics Norway), with exact search; greedy, so safe but not minimal.
 * @example hiddenGroups([{ askedBase: 96, answeredBase: 96, precedence: 2 }, { askedBase: 90, answeredBase: 90, precedence: 1 }], [{ groups: [0, 1], asked: 90, answered: 90 }, { groups: [0], asked: 6, answered: 6 }], { minimumBase: 10 })
 *   // => [null, 'complementary']
 */
export function hiddenGroups(
  groups: CandidateGroup[],
  atoms: CandidateAtom[],
  { minimumBase }: { minimumBase: number },
): (SuppressionReason | null)[] {
  const limit = minimumBase - 1;
  const primary = primaryReasons(groups, { minimumBase });
  const reasons = groups.map((group, index): SuppressionReason | null => {
    // The reason given is the same as for any other group that is big enough: a reason of its own would tell.
    const isKept = group.isProtected === true || group.isWithheld === true;
    return primary[index] ?? (isKept && group.isPublished !== true ? 'complementary' : null);
  });
  const answered = canonicalAtoms(atoms.map((atom) => ({ groups: atom.groups, weight: atom.answered })));
  const asked = canonicalAtoms(atoms.map((atom) => ({ groups: atom.groups, weight: atom.asked })));
  const shownGroups = (): number[] => [...groups.keys()].filter((group) => reasons[group] === null);
  const protectedGroups = [...groups.keys()].filter((group) => groups[group]?.isProtected === true);
  const leak = (): Isolation | 'none' | 'undecided' => {
    const shown = shownGroups();
    const first = isolatedCombination(answered, shown, limit);
    if (first !== 'none') return first;
    const second = isolatedCombination(asked, shown, limit);
    if (second !== 'none') return second;
    for (const group of protectedGroups) {
      const parts = spanningGroups(answered, shown, group);
      if (parts !== null) return { groups: parts, indispensable: [] };
    }
    return 'none';
  };
  const isOpen = (group: number): boolean => groups[group]?.isPublished !== true;
  const leastMissed = [...groups.keys()]
    .filter(isOpen)
    .toSorted((a, b) => compareLoss(groups[a], groups[b]) || a - b);

  for (let found = leak(); found !== 'none'; found = leak()) {
    const candidates = candidatesOf(found, shownGroups(), isOpen);
    const chosen = leastMissed.find((group) => candidates.includes(group));
    // What earlier publications give away by themselves cannot be taken back.
    if (chosen === undefined) break;
    reasons[chosen] = 'complementary';
  }
  for (const group of leastMissed.toReversed()) {
    const { isProtected = false, isWithheld = false } = groups[group] ?? {};
    if (reasons[group] !== 'complementary' || isProtected || isWithheld) continue;
    reasons[group] = null;
    if (leak() !== 'none') reasons[group] = 'complementary';
  }
  return reasons;
}

function candidatesOf(
  found: Isolation | 'undecided',
  shown: number[],
  isOpen: (group: number) => boolean,
): number[] {
  if (found === 'undecided') return shown.filter(isOpen);
  const indispensable = found.indispensable.filter(isOpen);
  return indispensable.length > 0 ? indispensable : found.groups.filter(isOpen);
}

function compareLoss(a: CandidateGroup | undefined, b: CandidateGroup | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.precedence - b.precedence || a.answeredBase - b.answeredBase;
}
