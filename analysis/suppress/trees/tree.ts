import { at } from '../../numeric/at.ts';

/**
 * Groups of which any two hold one another or have nothing in common, as a tree. Node 0 is everybody; a parent stands
 * before its children.
 */
export interface Tree {
  /** By node: the smallest group around it; -1 for node 0. */
  parents: Int32Array;
  /** By node: which group it is; -1 for node 0. */
  groups: number[];
  /** By node: the nodes whose parent it is. */
  children: number[][];
  /** By atom: the smallest node that it is in. */
  leaves: Int32Array;
}

/**
 * Trees for all groups: each goes into the first tree of its bin that it fits into, the largest first and of equal ones
 * the one that stands first.
 *
 * Shape    members: of each group its atoms, ascending; bins: of each group a name; groups without atoms are in none;
 *          first: all groups in the order among equals.
 * @example treesOf({ members: [[0, 1], [0], [1, 2]], bins: ['a', 'a', 'a'], atomCount: 3 }).map(({ groups }) => groups) // => [[-1, 0, 1], [-1, 2]]
 */
export function treesOf({
  members,
  bins,
  atomCount,
  first = [...members.keys()],
}: {
  members: readonly (readonly number[])[];
  bins: readonly string[];
  atomCount: number;
  first?: readonly number[];
}): Tree[] {
  const order = first.toSorted((a, b) => at(members, b).length - at(members, a).length);
  const byBin = new Map<string, Tree[]>();
  for (const group of order) {
    const own = at(members, group);
    if (own.length === 0) continue;
    const bin = at(bins, group);
    const trees = byBin.get(bin) ?? [];
    byBin.set(bin, trees);
    const tree = trees.find((candidate) => isWithinOneLeaf(candidate, own)) ?? newTree(trees, atomCount);
    const parent = at(tree.leaves, at(own, 0));
    const node = tree.groups.length;
    tree.groups.push(group);
    tree.children.push([]);
    at(tree.children, parent).push(node);
    for (const atom of own) tree.leaves[atom] = node;
  }
  return [...byBin.values()].flat().map((tree) => ({ ...tree, parents: parentsOf(tree) }));
}

/**
 * The region that each node belongs to: a shown group less its shown children. A hidden group belongs to that of the
 * shown group around it.
 *
 * Shape    isShown: by node. Result: by node the node whose region it is.
 * @example regionsOf({ parents: Int32Array.of(-1, 0, 1), groups: [-1, 0, 1], children: [[1], [2], []], leaves: new Int32Array(0) }, Uint8Array.of(1, 0, 1)) // => Int32Array.of(0, 0, 2)
 */
export function regionsOf({ parents }: Tree, isShown: Uint8Array): Int32Array {
  const regions = new Int32Array(parents.length);
  for (let node = 1; node < parents.length; node += 1) {
    regions[node] = at(isShown, node) === 1 ? node : at(regions, at(parents, node));
  }
  return regions;
}

/**
 * Which nodes of a tree are shown; everybody always is.
 *
 * @example shownNodes({ parents: Int32Array.of(-1, 0), groups: [-1, 0], children: [[1], []], leaves: new Int32Array(0) }, Uint8Array.of(1)) // => Uint8Array.of(1, 0)
 */
export function shownNodes({ groups }: Tree, hidden: Uint8Array): Uint8Array {
  const shown = new Uint8Array(groups.length);
  for (const [node, group] of groups.entries()) shown[node] = group < 0 || at(hidden, group) === 0 ? 1 : 0;
  return shown;
}

function newTree(trees: Tree[], atomCount: number): Tree {
  const tree = {
    parents: new Int32Array(),
    groups: [-1],
    children: [[]],
    leaves: new Int32Array(atomCount),
  };
  trees.push(tree);
  return tree;
}

function isWithinOneLeaf({ leaves }: Tree, atoms: readonly number[]): boolean {
  const leaf = at(leaves, at(atoms, 0));
  return atoms.every((atom) => at(leaves, atom) === leaf);
}

function parentsOf({ children }: Tree): Int32Array {
  const parents = new Int32Array(children.length).fill(-1);
  for (const [parent, nodes] of children.entries()) for (const node of nodes) parents[node] = parent;
  return parents;
}
