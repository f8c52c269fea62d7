import type { CaseFile } from '../../codebook/case-file.ts';
import { itemColumn } from '../../codebook/item-column.ts';
import { at } from '../../numeric/at.ts';
import type { LaminarGroups } from '../trees/laminar-groups.ts';
import { loss } from '../trees/laminar-groups.ts';
import type { SmallRest } from '../trees/tree-rests.ts';
import type { Tree } from '../trees/tree.ts';
import type { CaseSet } from '../published-groups.ts';
import { isBlank, type StubAtoms } from './stub-atoms.ts';

/**
 * The few who left an attribute blank, and whom they join: by what was stated in all attributes (attributeKey) the
 * outcome that counts for each attribute left blank. The same people join the same group in every table of an item.
 */
export type Joins = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Atoms that count as having an outcome of an attribute that they left blank. */
export interface Join {
  atoms: number[];
  item: string;
  outcome: number;
}

/**
 * What an atom has in all attributes, as a name.
 *
 * @example attributeKey(['grade'], new Map([['grade', [1, 3]]]), 1) // => '3'
 */
export function attributeKey(
  attributes: readonly string[],
  values: StubAtoms['values'],
  atom: number,
): string {
  return attributes.map((item) => at(values.get(item) ?? [], atom)).join(' ');
}

/**
 * The same atoms with the outcomes that count.
 *
 * @example joinedAtoms({ count: 3, atomOf: Uint32Array.of(1, 1, 2, 2, 2, 0), values: new Map([['grade', [1, 3, 4]]]), isMultiple: () => false }, ['grade'], new Map([['1', new Map([['grade', 4]])]])).values.get('grade') // => [4, 3, 4]
 */
export function joinedAtoms(atoms: StubAtoms, attributes: readonly string[], joins: Joins): StubAtoms {
  if (joins.size === 0) return atoms;
  const values = new Map([...atoms.values].map(([item, column]) => [item, column.slice()]));
  for (let atom = 0; atom < atoms.count; atom += 1) {
    const own = joins.get(attributeKey(attributes, atoms.values, atom));
    for (const [item, outcome] of own ?? []) (values.get(item) ?? [])[atom] = outcome;
  }
  return { ...atoms, values };
}

/**
 * The same case file with the outcomes that count, for tables of the item that they hold for.
 *
 * @example joinedCaseFile(exampleCaseFile, ['grade'], new Map()) === exampleCaseFile // => true
 */
export function joinedCaseFile(caseFile: CaseFile, attributes: readonly string[], joins: Joins): CaseFile {
  if (joins.size === 0) return caseFile;
  const columns = attributes.map((item) => itemColumn(caseFile, item).column);
  const outcomes = columns.map((column) => column.outcomes.slice());
  for (let index = 0; index < caseFile.caseCount; index += 1) {
    const own = joins.get(columns.map((column) => at(column.outcomes, index)).join(' '));
    for (const [item, outcome] of own ?? []) at(outcomes, attributes.indexOf(item))[index] = outcome;
  }
  const joined = attributes.map((item, index) => [
    item,
    { kind: 'single' as const, outcomes: at(outcomes, index) },
  ]);
  return { ...caseFile, columns: { ...caseFile.columns, ...Object.fromEntries(joined) } };
}

/**
 * Whom a small rest of a group joins, if all in it left blank the attribute that its shown parts are divided by: the
 * smallest of these parts.
 *
 * Shape    sets: of each group; weights: of every base that the item and those that hang on it have.
 * Missing  null: others are among them, or no part is shown.
 * @example joinOfRest({ tree: 0, node: 0, below: [], regions: Int32Array.of(0), base: 0, isSmall: true }, { trees: [] }, { sets: [], atoms: { values: new Map() }, attributes: [], weights: [] }) // => null
 */
export function joinOfRest(
  rest: SmallRest,
  groups: LaminarGroups,
  {
    sets,
    atoms,
    attributes,
    weights,
  }: {
    sets: readonly CaseSet[];
    atoms: StubAtoms;
    attributes: readonly string[];
    weights: readonly Int32Array[];
  },
): Join | null {
  const [first] = rest.below;
  if (first === undefined) return null;
  const tree = at(groups.trees, rest.tree);
  const setOf = (node: number): CaseSet => at(sets, at(tree.groups, node));
  const depth = setOf(first).length;
  const item = setOf(first).at(-1)?.item ?? '';
  const column = atoms.values.get(item);
  if (column === undefined || !attributes.includes(item)) return null;
  const ofLeaves = atomsOfLeaves(tree);
  const inside: number[] = [];
  for (const atom of atomsOfRegion(rest.node)) {
    if (isBlank(at(column, atom))) inside.push(atom);
    else if (weights.some((ofBase) => at(ofBase, atom) > 0)) return null;
  }
  const parts: number[] = [];
  const within = [...rest.below];
  for (let node = within.pop(); node !== undefined; node = within.pop()) {
    within.push(...at(tree.children, node));
    const isShown = rest.regions[node] === node && setOf(node).length === depth;
    if (isShown && at(groups.losses, at(tree.groups, node)) !== loss.notStated) parts.push(node);
  }
  // A net is what its parts are: only those that hold no other shown part can be joined.
  const innermost = parts.filter((node) => !parts.some((other) => isAbove(tree.parents, node, other)));
  const ofNodes = at(at(groups.weights, rest.tree), 0);
  const [smallest] = innermost.toSorted((a, b) => at(ofNodes, a) - at(ofNodes, b) || a - b);
  if (smallest === undefined || inside.length === 0) return null;
  return { atoms: inside, item, outcome: commonestOutcome(smallest) };

  /** Of a net or a merged group one option has to be chosen: the one that most of it have. */
  function commonestOutcome(node: number): number {
    const counts = new Map((setOf(node).at(-1)?.outcomes ?? []).map((outcome) => [outcome, 0]));
    for (const atom of atomsOfRegion(node)) {
      const outcome = at(column ?? [], atom);
      const count = counts.get(outcome);
      if (count !== undefined) counts.set(outcome, count + at(at(weights, 0), atom));
    }
    return at([...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [], 0);
  }

  /** The atoms of a shown node that are in none of its shown parts. */
  function atomsOfRegion(node: number): number[] {
    const found: number[] = [];
    const open = [node];
    for (let own = open.pop(); own !== undefined; own = open.pop()) {
      found.push(...at(ofLeaves, own));
      open.push(...at(tree.children, own).filter((child) => rest.regions[child] === node));
    }
    return found.toSorted((a, b) => a - b);
  }
}

/** The atoms of each node that are in none of its children. A tree is asked about all that is left in it: found once. */
function atomsOfLeaves({ leaves, groups }: Tree): readonly (readonly number[])[] {
  const known = ofLeavesByTree.get(leaves);
  if (known !== undefined) return known;
  const atoms = groups.map((): number[] => []);
  for (const [atom, leaf] of leaves.entries()) at(atoms, leaf).push(atom);
  ofLeavesByTree.set(leaves, atoms);
  return atoms;
}

const ofLeavesByTree = new WeakMap<Int32Array, readonly (readonly number[])[]>();

function isAbove(parents: Int32Array, node: number, other: number): boolean {
  if (node === other) return false;
  for (let up = other; up > 0; up = at(parents, up)) if (up === node) return true;
  return false;
}
