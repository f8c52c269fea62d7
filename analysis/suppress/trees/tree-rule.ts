import { at } from '../../numeric/at.ts';
import { compareLoss, hideGroup, type LaminarGroups } from './laminar-groups.ts';
import { settleHidden, smallRests, treeRests, type SmallRest } from './tree-rests.ts';

/**
 * Hides groups until what the shown children of each node leave of it is nobody, minimumBase or more, or a set that
 * nobody recognises: the least missed child, or the node itself where no child can be hidden.
 *
 * Shape    hidden: by group, changed in place. isSettled: asked about each small rest first; true ends the rule at once.
 * Missing  'failed': a group that cannot be hidden would have to be.
 * @example treeRule({ trees: [], losses: [], bases: [], minimumBase: 10, isFixed: new Uint8Array(0), weights: [], hard: [], sizes: [], homes: [] }, new Uint8Array(0)) // => 'safe'
 */
export function treeRule(
  groups: LaminarGroups,
  hidden: Uint8Array,
  isSettled: (rest: SmallRest) => boolean = () => false,
): 'safe' | 'failed' | 'settled' {
  let result: 'safe' | 'failed' = 'safe';
  for (let tree = 0; tree < groups.trees.length; tree += 1) {
    const state = treeRests(groups, hidden, tree);
    const given = new Set<number>();
    let from = 0;
    for (let isChanged = true; isChanged;) {
      isChanged = false;
      for (const rest of smallRests(groups, state, from)) {
        if (isSettled(rest)) return 'settled';
        if (!rest.isSmall || given.has(rest.node)) continue;
        const own = at(groups.trees, tree).groups;
        const openOf = (nodes: readonly number[]): number[] =>
          nodes
            .map((node) => at(own, node))
            .filter((group) => group >= 0 && groups.isFixed[group] !== 1)
            .toSorted((a, b) => compareLoss(groups, a, b));
        const chosen = openOf(rest.below)[0] ?? openOf([rest.node])[0];
        if (chosen === undefined) {
          given.add(rest.node);
          result = 'failed';
          continue;
        }
        hideGroup(groups, hidden, chosen);
        // Rests before this one are what they were.
        from = settleHidden(groups, state, { hidden, node: own.indexOf(chosen) });
        isChanged = true;
        break;
      }
    }
  }
  return result;
}
