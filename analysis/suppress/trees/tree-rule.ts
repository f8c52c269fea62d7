import { at } from '../../numeric/at.ts';
import { compareLoss, hideGroup, isSmallSet, type LaminarGroups } from './laminar-groups.ts';
import { regionsOf, shownNodes } from './tree.ts';

/** What the shown children of a node leave of it, where that is too little. */
export interface SmallRest {
  tree: number;
  node: number;
  /** Its shown children. */
  below: number[];
  /** By node of the tree. */
  regions: Int32Array;
  base: number;
  /** False where nobody recognises those who are left, and they are three or more. */
  isSmall: boolean;
}

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
    const given = new Set<number>();
    for (let isChanged = true; isChanged;) {
      isChanged = false;
      for (const rest of smallRests(groups, hidden, tree)) {
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
        isChanged = true;
        break;
      }
    }
  }
  return result;
}

/**
 * Rests of under minimumBase of one tree as it is shown now.
 *
 * @example [...smallRests({ trees: [{ parents: Int32Array.of(-1), groups: [-1], children: [[]], leaves: Int32Array.of(0) }], losses: [], bases: [{ weights: Int32Array.of(4), isSoft: Uint8Array.of(0) }], minimumBase: 10, isFixed: new Uint8Array(0), weights: [[Int32Array.of(4)]], hard: [[Int32Array.of(4)]], sizes: [], homes: [] }, new Uint8Array(0), 0)].map(({ isSmall }) => isSmall) // => [true]
 */
export function* smallRests(groups: LaminarGroups, hidden: Uint8Array, index: number): Generator<SmallRest> {
  const tree = at(groups.trees, index);
  const shown = shownNodes(tree, hidden);
  const regions = regionsOf(tree, shown);
  const around = (node: number): number => at(regions, at(tree.parents, node));
  for (let base = 0; base < groups.bases.length; base += 1) {
    const weights = at(at(groups.weights, index), base);
    const hards = at(at(groups.hard, index), base);
    const rests = weights.slice();
    const hardRests = hards.slice();
    for (let node = 1; node < shown.length; node += 1) {
      if (at(shown, node) === 0) continue;
      const outer = around(node);
      rests[outer] = at(rests, outer) - at(weights, node);
      hardRests[outer] = at(hardRests, outer) - at(hards, node);
    }
    for (let node = 0; node < shown.length; node += 1) {
      const weight = at(rests, node);
      if (at(shown, node) === 0 || weight === 0 || weight >= groups.minimumBase) continue;
      const below = [...shown.keys()].filter((one) => one > 0 && shown[one] === 1 && around(one) === node);
      const isSmall = isSmallSet(weight, at(hardRests, node), groups.minimumBase);
      yield { tree: index, node, below, regions, base, isSmall };
    }
  }
}
