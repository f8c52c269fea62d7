import { at } from '../../numeric/at.ts';
import { isSmallSet, type LaminarGroups } from './laminar-groups.ts';
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

/** A tree as it is shown now, and what is left of each shown node. */
export interface TreeRests {
  tree: number;
  /** By node. */
  shown: Uint8Array;
  regions: Int32Array;
  /** By base and node: respondents left, and those of them who can be recognised. */
  rests: Int32Array[];
  hard: Int32Array[];
}

/**
 * What is left of each node of a tree.
 *
 * @example treeRests({ trees: [{ parents: Int32Array.of(-1), groups: [-1], children: [[]], leaves: Int32Array.of(0) }], weights: [[Int32Array.of(4)]], hard: [[Int32Array.of(4)]] }, new Uint8Array(0), 0).rests // => [Int32Array.of(4)]
 */
export function treeRests(
  { trees, weights, hard }: Pick<LaminarGroups, 'trees' | 'weights' | 'hard'>,
  hidden: Uint8Array,
  index: number,
): TreeRests {
  const tree = at(trees, index);
  const shown = shownNodes(tree, hidden);
  const regions = regionsOf(tree, shown);
  // No bounds are asked for in here: thousands of nodes are looked at for every group that is tried.
  const leftOf = (own: Int32Array): Int32Array => {
    const left = own.slice();
    for (let node = 1; node < left.length; node += 1) {
      if (shown[node] === 0) continue;
      const outer = regions[tree.parents[node] as number] as number;
      left[outer] = (left[outer] as number) - (own[node] as number);
    }
    return left;
  };
  return {
    tree: index,
    shown,
    regions,
    rests: at(weights, index).map(leftOf),
    hard: at(hard, index).map(leftOf),
  };
}

/**
 * What is left once a node, and maybe some within it, are hidden: what was left of each is left of the node around then.
 *
 * Shape    state: changed in place; result: the first node of which something else is left now.
 * @example settleHidden({ trees: [{ parents: Int32Array.of(-1, 0), groups: [-1, 0], children: [[1], []], leaves: Int32Array.of(1) }] }, { tree: 0, shown: Uint8Array.of(1, 1), regions: Int32Array.of(0, 1), rests: [Int32Array.of(0, 4)], hard: [Int32Array.of(0, 4)] }, { hidden: Uint8Array.of(1), node: 1 }) // => 0
 */
export function settleHidden(
  { trees }: Pick<LaminarGroups, 'trees'>,
  { tree, shown, regions, rests, hard }: TreeRests,
  { hidden, node }: { hidden: Uint8Array; node: number },
): number {
  const { parents, children, groups } = at(trees, tree);
  const outer = at(regions, at(parents, node));
  const open = [node];
  for (let own = open.pop(); own !== undefined; own = open.pop()) {
    const isHiddenNow = at(shown, own) === 1 && at(hidden, at(groups, own)) === 1;
    if (isHiddenNow) {
      shown[own] = 0;
      for (const left of [...rests, ...hard]) {
        const around = at(regions, at(parents, own));
        left[around] = at(left, around) + at(left, own);
      }
    }
    if (at(shown, own) === 0) regions[own] = at(regions, at(parents, own));
    open.push(...at(children, own));
  }
  return outer;
}

/**
 * Rests of under minimumBase, base by base and in each from a node on.
 *
 * Shape    from: how many of all nodes of all bases are passed over.
 * @example [...smallRests({ trees: [{ parents: Int32Array.of(-1), groups: [-1], children: [[]], leaves: Int32Array.of(0) }], minimumBase: 10 }, { tree: 0, shown: Uint8Array.of(1), regions: Int32Array.of(0), rests: [Int32Array.of(4)], hard: [Int32Array.of(4)] })].map(({ isSmall }) => isSmall) // => [true]
 */
export function* smallRests(
  { trees, minimumBase }: Pick<LaminarGroups, 'trees' | 'minimumBase'>,
  { tree, shown, regions, rests, hard }: TreeRests,
  from = 0,
): Generator<SmallRest> {
  const { children } = at(trees, tree);
  for (const [base, left] of rests.entries()) {
    for (let node = Math.max(0, from - base * shown.length); node < shown.length; node += 1) {
      const weight = left[node] as number;
      if (weight === 0 || weight >= minimumBase || shown[node] === 0) continue;
      const below: number[] = [];
      const open = [...at(children, node)];
      for (let own = open.pop(); own !== undefined; own = open.pop()) {
        if (shown[own] === 1) below.push(own);
        else open.push(...at(children, own));
      }
      below.sort((a, b) => a - b);
      const isSmall = isSmallSet(weight, at(at(hard, base), node), minimumBase);
      yield { tree, node, below, regions, base, isSmall };
    }
  }
}
