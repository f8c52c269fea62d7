import { at } from '../../numeric/at.ts';
import type { Base } from '../leak/leak-question.ts';
import type { Tree } from './tree.ts';

/** What is given up, the least missed first. */
export const loss = {
  notStated: 0,
  withinGroup: 1,
  netWithinGroup: 1.5,
  cross: 2,
  group: 3,
  net: 4,
} as const;

/** Groups of one stub as trees, with the respondents of each. */
export interface LaminarGroups {
  trees: readonly Tree[];
  /** By group: how much it is missed (loss). */
  losses: readonly number[];
  bases: readonly Base[];
  minimumBase: number;
  /** By group: never hidden, for it is known already. */
  isFixed: Uint8Array;
  /** By tree, base and node: respondents, and those of them who can be recognised. */
  weights: Int32Array[][];
  hard: Int32Array[][];
  /** By group: its respondents in the base that has fewest. */
  sizes: number[];
  /** By group: its tree and node; none where nobody is in it. */
  homes: ({ tree: number; node: number } | undefined)[];
}

/**
 * Counts the respondents of every node.
 *
 * @example laminarGroups({ trees: [], losses: [3], bases: [], minimumBase: 10, isFixed: new Uint8Array(1) }).sizes // => [0]
 */
export function laminarGroups(
  given: Pick<LaminarGroups, 'trees' | 'losses' | 'bases' | 'minimumBase' | 'isFixed'>,
): LaminarGroups {
  const { trees, bases, losses } = given;
  const ofNodes = (tree: Tree, weightOf: (atom: number) => number): Int32Array => {
    const weights = new Int32Array(tree.groups.length);
    for (let atom = 0; atom < tree.leaves.length; atom += 1) {
      const leaf = at(tree.leaves, atom);
      weights[leaf] = at(weights, leaf) + weightOf(atom);
    }
    for (let node = weights.length - 1; node > 0; node -= 1) {
      const parent = at(tree.parents, node);
      weights[parent] = at(weights, parent) + at(weights, node);
    }
    return weights;
  };
  const weights = trees.map((tree) => bases.map((base) => ofNodes(tree, (atom) => at(base.weights, atom))));
  const hard = trees.map((tree) =>
    bases.map((base) => ofNodes(tree, (atom) => (at(base.isSoft, atom) === 1 ? 0 : at(base.weights, atom)))),
  );
  const homes: LaminarGroups['homes'] = losses.map(() => undefined);
  for (const [index, tree] of trees.entries()) {
    for (const [node, group] of tree.groups.entries()) if (group >= 0) homes[group] = { tree: index, node };
  }
  const sizes = homes.map((home) =>
    home === undefined ? 0 : Math.min(...at(weights, home.tree).map((ofBase) => at(ofBase, home.node))),
  );
  return { ...given, weights, hard, sizes, homes };
}

/**
 * Whether so many respondents may not be told apart from others: some, but too few, unless nobody recognises them and
 * they are three or more.
 *
 * @example isSmallSet(2, 0, 10) // => true
 * @example isSmallSet(3, 0, 10) // => false
 */
export function isSmallSet(weight: number, hard: number, minimumBase: number): boolean {
  return weight >= 1 && weight < minimumBase && (hard > 0 || weight < 3);
}

/**
 * Hides a group, with the groups within it where it is the group that they stand under.
 *
 * @example hideGroup(laminarGroups({ trees: [], losses: [3], bases: [], minimumBase: 10, isFixed: new Uint8Array(1) }), new Uint8Array(1), 0) // => undefined
 */
export function hideGroup(groups: LaminarGroups, hidden: Uint8Array, group: number): void {
  hidden[group] = 1;
  const home = groups.homes[group];
  if (home === undefined || at(groups.losses, group) !== loss.group) return;
  const tree = at(groups.trees, home.tree);
  const open = [...at(tree.children, home.node)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const inner = at(tree.groups, node);
    if (groups.isFixed[inner] !== 1) hidden[inner] = 1;
    open.push(...at(tree.children, node));
  }
}

/**
 * What readers have of the shown groups: respondents, those of groups that are missed more counting more.
 *
 * @example worthOf(laminarGroups({ trees: [], losses: [3], bases: [], minimumBase: 10, isFixed: new Uint8Array(1) }), new Uint8Array(1)) // => 0
 */
export function worthOf({ losses, sizes }: LaminarGroups, hidden: Uint8Array): number {
  let worth = 0;
  for (let group = 0; group < sizes.length; group += 1) {
    if (at(hidden, group) === 0) worth += at(sizes, group) * valueOf(at(losses, group));
  }
  return worth;
}

function valueOf(one: number): number {
  if (one >= loss.group) return 4;
  if (one === loss.cross) return 2;
  return one === loss.notStated ? 0.1 : 1;
}

/**
 * Which is missed less: by its kind, then by its size.
 *
 * @example compareLoss(laminarGroups({ trees: [], losses: [3, 4], bases: [], minimumBase: 10, isFixed: new Uint8Array(2) }), 0, 1) // => -1
 */
export function compareLoss({ losses, sizes }: LaminarGroups, one: number, other: number): number {
  return at(losses, one) - at(losses, other) || at(sizes, one) - at(sizes, other) || one - other;
}
