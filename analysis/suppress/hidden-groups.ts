import type { SuppressionReason } from '../tabulate/table.ts';
import { isolatedCombination, type Isolation } from './isolated-combination.ts';
import { canonicalAtoms } from './atom.ts';

/** One group whose distribution over a stub would be published. */
export interface CandidateGroup {
  /** Respondents of the group who were asked the stub item, and who answered it. */
  askedBase: number;
  answeredBase: number;
  /** Who is given up first: a lower number before a higher one, and among equals the smaller base. */
  precedence: number;
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
 * @example hiddenGroups([{ askedBase: 96, answeredBase: 96, precedence: 2 }, { askedBase: 90, answeredBase: 90, precedence: 1 }], [{ groups: [0, 1], asked: 90, answered: 90 }, { groups: [0], asked: 6, answered: 6 }], { minimumBase: 10, complementary: true })
 *   // => [null, 'complementary']
 */
export function hiddenGroups(
  groups: CandidateGroup[],
  atoms: CandidateAtom[],
  rules: { minimumBase: number; complementary: boolean },
): (SuppressionReason | null)[] {
  const limit = rules.minimumBase - 1;
  const isSmall = (base: number): boolean => base >= 1 && base <= limit;
  const reasons = groups.map((group): SuppressionReason | null =>
    isSmall(group.answeredBase) || isSmall(group.askedBase) ? 'below_minimum_base' : null,
  );
  if (!rules.complementary) return reasons;

  const answered = canonicalAtoms(atoms.map((atom) => ({ groups: atom.groups, weight: atom.answered })));
  const asked = canonicalAtoms(atoms.map((atom) => ({ groups: atom.groups, weight: atom.asked })));
  const shownGroups = (): number[] => [...groups.keys()].filter((group) => reasons[group] === null);
  const leak = (): Isolation | 'none' | 'undecided' => {
    const first = isolatedCombination(answered, shownGroups(), limit);
    return first === 'none' ? isolatedCombination(asked, shownGroups(), limit) : first;
  };
  const leastMissed = [...groups.keys()].toSorted((a, b) => compareLoss(groups[a], groups[b]) || a - b);

  for (let found = leak(); found !== 'none'; found = leak()) {
    const candidates = candidatesOf(found, shownGroups());
    const chosen = leastMissed.find((group) => candidates.includes(group));
    if (chosen === undefined) break;
    reasons[chosen] = 'complementary';
  }
  for (const group of leastMissed.toReversed()) {
    if (reasons[group] !== 'complementary') continue;
    reasons[group] = null;
    if (leak() !== 'none') reasons[group] = 'complementary';
  }
  return reasons;
}

function candidatesOf(found: Isolation | 'undecided', shown: number[]): number[] {
  if (found === 'undecided') return shown;
  return found.indispensable.length > 0 ? found.indispensable : found.groups;
}

function compareLoss(a: CandidateGroup | undefined, b: CandidateGroup | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.precedence - b.precedence || a.answeredBase - b.answeredBase;
}
