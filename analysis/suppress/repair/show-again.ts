import { at } from '../../numeric/at.ts';
import { worthOf, type LaminarGroups } from '../trees/laminar-groups.ts';
import { treeRule } from '../trees/tree-rule.ts';
import { leakOfShown, type Effort } from './check-groups.ts';
import { repairLeaks } from './repair-leaks.ts';

/** So many groups are tried, and so many leaks repaired for each. */
const mostTrials = 80;
const repairRounds = 6;

/**
 * Shows hidden groups again where others can be hidden for less, those that are missed most first.
 *
 * Shape    hidden and mustHide: by group; result: which are hidden now.
 * @example shownAgain({ trees: [], losses: [], bases: [], minimumBase: 10, isFixed: new Uint8Array(0), weights: [], hard: [], sizes: [], homes: [] }, new Uint8Array(0), { mustHide: new Uint8Array(0), effort: { left: 1 } }) // => new Uint8Array(0)
 */
export function shownAgain(
  groups: LaminarGroups,
  hidden: Uint8Array,
  { mustHide, effort }: { mustHide: Uint8Array; effort: Effort },
): Uint8Array {
  const { losses, sizes } = groups;
  const order = [...sizes.keys()]
    .filter((group) => hidden[group] === 1 && mustHide[group] === 0 && groups.homes[group] !== undefined)
    .toSorted((a, b) => at(losses, b) - at(losses, a) || at(sizes, b) - at(sizes, a) || a - b);
  let best = hidden;
  for (const group of order.slice(0, mostTrials)) {
    if (effort.left <= 0) break;
    if (at(best, group) === 0) continue;
    const trial = best.slice();
    trial[group] = 0;
    const isFixed = groups.isFixed.slice();
    isFixed[group] = 1;
    const kept = { ...groups, isFixed };
    if (treeRule(kept, trial) === 'failed' || worthOf(groups, trial) <= worthOf(groups, best)) continue;
    if (repairLeaks(kept, trial, { rounds: repairRounds, effort }) === 'failed') continue;
    if (at(trial, group) === 1 || worthOf(groups, trial) <= worthOf(groups, best)) continue;
    if (leakOfShown(groups, trial, effort) === null) best = trial;
  }
  return best;
}
