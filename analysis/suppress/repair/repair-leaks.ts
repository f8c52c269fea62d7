import { at } from '../../numeric/at.ts';
import { compareLoss, hideGroup, worthOf, type LaminarGroups } from '../trees/laminar-groups.ts';
import { treeRule } from '../trees/tree-rule.ts';
import { groupsOfLeak, leakOfShown, type Effort } from './check-groups.ts';

/** So many ways to repair a leak are tried out. */
const mostTrials = 24;

/** A leak that a trial leaves costs about so many times its respondents more. */
const leakCost = 3;

/**
 * Hides groups until no small set follows: of those that take part in a leak the one that costs least after the tree
 * rule. Every round hides more, so it ends.
 *
 * Shape    hidden: by group, changed in place; rounds: leaks that may be repaired.
 * Missing  'failed': there are more, or what would have to be hidden cannot be.
 * @example repairLeaks({ trees: [], losses: [], bases: [], minimumBase: 10, isFixed: new Uint8Array(0), weights: [], hard: [], sizes: [], homes: [] }, new Uint8Array(0), { rounds: 1, effort: { left: 1 } }) // => 'safe'
 */
export function repairLeaks(
  groups: LaminarGroups,
  hidden: Uint8Array,
  { rounds, effort }: { rounds: number; effort: Effort },
): 'safe' | 'failed' {
  let left = rounds;
  for (let leak = leakOfShown(groups, hidden, effort); leak !== null;) {
    if (left === 0) return 'failed';
    left -= 1;
    const choices = groupsOfLeak(groups, hidden, leak).toSorted(
      (a, b) => dearest(groups, a) - dearest(groups, b) || sizeOf(groups, a) - sizeOf(groups, b),
    );
    const chosen = cheapestChoice(groups, hidden, { choices, effort }) ?? leastMissed(groups, hidden);
    if (chosen === undefined) return 'failed';
    for (const group of chosen) hideGroup(groups, hidden, group);
    if (treeRule(groups, hidden) === 'failed' && rounds < Infinity) return 'failed';
    leak = leakOfShown(groups, hidden, effort);
  }
  return 'safe';
}

/** Each choice tried out as long as there is effort for it; else the first. */
function cheapestChoice(
  groups: LaminarGroups,
  hidden: Uint8Array,
  { choices, effort }: { choices: readonly number[][]; effort: Effort },
): number[] | undefined {
  let chosen = choices[0];
  if (choices.length < 2 || effort.left <= 0) return chosen;
  let least = Infinity;
  for (const choice of choices.slice(0, mostTrials)) {
    const trial = hidden.slice();
    for (const group of choice) hideGroup(groups, trial, group);
    if (treeRule(groups, trial) === 'failed') continue;
    let cost = -worthOf(groups, trial);
    if (cost >= least) continue;
    const leak = leakOfShown(groups, trial, effort);
    if (leak !== null) cost += leakCost * Math.max(groups.minimumBase, leak.weight);
    if (cost >= least) continue;
    least = cost;
    chosen = choice;
  }
  return chosen;
}

function leastMissed(groups: LaminarGroups, hidden: Uint8Array): number[] | undefined {
  const open = [...groups.losses.keys()].filter(
    (group) => hidden[group] === 0 && groups.isFixed[group] !== 1 && groups.homes[group] !== undefined,
  );
  const [group] = open.toSorted((a, b) => compareLoss(groups, a, b));
  return group === undefined ? undefined : [group];
}

function dearest({ losses }: LaminarGroups, choice: readonly number[]): number {
  return Math.max(...choice.map((group) => at(losses, group)));
}

function sizeOf({ sizes }: LaminarGroups, choice: readonly number[]): number {
  return choice.reduce((sum, group) => sum + at(sizes, group), 0);
}
