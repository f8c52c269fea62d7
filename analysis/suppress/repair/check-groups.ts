import { at } from '../../numeric/at.ts';
import { findLeak } from '../leak/find-leak.ts';
import type { Leak } from '../leak/leak-question.ts';
import type { LaminarGroups } from '../trees/laminar-groups.ts';
import { shownNodes } from '../trees/tree.ts';

/** Work that may still be spent on doing better than safe, in atoms looked at: a measure that no clock changes. */
export interface Effort {
  left: number;
}

/**
 * A small set that follows from the shown groups, in any of the bases.
 *
 * Missing  null: none.
 * @example leakOfShown({ trees: [], losses: [], bases: [], minimumBase: 10, isFixed: new Uint8Array(0), weights: [], hard: [], sizes: [], homes: [] }, new Uint8Array(0), { left: 1 }) // => null
 */
export function leakOfShown(groups: LaminarGroups, hidden: Uint8Array, effort: Effort): Leak | null {
  const { trees, minimumBase } = groups;
  const shown = trees.map((tree) => shownNodes(tree, hidden));
  for (const base of groups.bases) {
    effort.left -= base.weights.length * Math.max(1, trees.length);
    const leak = findLeak({ trees, shown, base, minimumBase });
    if (leak !== null) return leak;
  }
  return null;
}

/**
 * Sets of groups any of which, hidden, changes a leak: those that have another value in it than what is around them. Where
 * nothing is left of the group around, two parts of it have to go.
 *
 * @example groupsOfLeak({ trees: [], losses: [], bases: [], minimumBase: 10, isFixed: new Uint8Array(0), weights: [], hard: [], sizes: [], homes: [] }, new Uint8Array(0), { values: [], weight: 1, isUndecided: false }) // => []
 */
export function groupsOfLeak(groups: LaminarGroups, hidden: Uint8Array, leak: Leak): number[][] {
  const choices: number[][] = [];
  for (const [index, tree] of groups.trees.entries()) {
    const shown = shownNodes(tree, hidden);
    const values = at(leak.values, index);
    const around = new Int32Array(tree.groups.length);
    for (let node = 1; node < around.length; node += 1) {
      const parent = at(tree.parents, node);
      around[node] = at(shown, parent) === 1 ? parent : at(around, parent);
    }
    for (let node = 1; node < around.length; node += 1) {
      if (at(shown, node) === 0) continue;
      const group = at(tree.groups, node);
      const own = values.get(node);
      const outer = values.get(at(around, node));
      if (own === undefined) {
        if (outer !== undefined) choices.push([group]);
      } else if (outer === undefined) {
        const [other] = tree.groups
          .flatMap((candidate, place) => {
            const isBeside = place > 0 && place !== node && shown[place] === 1;
            return isBeside && around[place] === around[node] && values.get(place) !== own ? [candidate] : [];
          })
          .toSorted((a, b) => at(groups.sizes, a) - at(groups.sizes, b));
        if (other !== undefined) choices.push([group, other]);
      } else if (own !== outer) {
        choices.push([group]);
      }
    }
  }
  return choices.filter((choice) => choice.every((group) => groups.isFixed[group] !== 1));
}
