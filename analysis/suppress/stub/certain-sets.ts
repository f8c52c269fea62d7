import type { CaseFile } from '../../codebook/case-file.ts';
import { itemColumn } from '../../codebook/item-column.ts';
import { at } from '../../numeric/at.ts';
import { firstCategory } from '../../outcome/missing.ts';
import type { DisclosureRules } from '../disclosure-rules.ts';
import type { GuardedRules } from '../safeguards.ts';
import { peopleOf } from '../head-counts.ts';
import type { PublishedGroup } from '../published-groups.ts';
import type { LaminarGroups } from '../trees/laminar-groups.ts';
import { regionsOf, shownNodes } from '../trees/tree.ts';
import type { StubAtoms } from './stub-atoms.ts';

/**
 * Items by which a stub cannot be broken down at all, for an answer would be certain: everybody there is in a group, or
 * in what is left of one, answered, and all chose the same; or, of a sensitive item, all of a shown group did, or all of
 * a rest that holds a small group.
 *
 * Shape    hidden: by group. Base  everybody, as respondents; of sensitive items those who answered.
 * @example certainSets({ caseFile: exampleCaseFile, stub: 'pride', rules: { minimumBase: 10, safeguards: { complementary: true, routing: true, earlier: true, certain: true, heads: true } }, published: [], atoms: null, groups: null, hidden: new Uint8Array(0) }).size // => 0
 */
export function certainSets({
  caseFile,
  stub,
  rules,
  published,
  atoms,
  groups,
  hidden,
}: {
  caseFile: CaseFile;
  stub: string;
  rules: GuardedRules;
  published: readonly PublishedGroup[];
  atoms: StubAtoms;
  groups: LaminarGroups;
  hidden: Uint8Array;
}): Set<string> {
  const { item } = itemColumn(caseFile, stub);
  const found = new Set<string>();
  const isSensitive = item.isSensitive === true;
  const isCounted = rules.headCounts !== undefined;
  if (!rules.safeguards.certain) return found;
  if (item.kind === 'index' || (!isSensitive && !isCounted)) return found;
  const counts = chosenBy(caseFile, stub, atoms);
  for (const tree of groups.trees) {
    const setOf = (node: number): PublishedGroup['cases'] => at(published, at(tree.groups, node)).cases;
    const attribute = setOf(1)[0]?.item ?? '';
    // A group of those who ticked an option says nothing new by itself.
    if (attribute === stub) continue;
    const regions = regionsOf(tree, shownNodes(tree, hidden));
    // What is left around a hidden group has others too: all of them must have answered.
    const restAnswered = (node: number): boolean =>
      [...tree.groups.keys()].every((other) => {
        const isBeside = other > 0 && regions[other] === regions[node] && regions[other] !== other;
        return !isBeside || allAnswered(caseFile, setOf(other), rules);
      });
    for (let node = 1; node < tree.groups.length; node += 1) {
      const isShown = regions[node] === node;
      const isSmall = !isShown && at(groups.sizes, at(tree.groups, node)) < groups.minimumBase;
      const isEverybody =
        isCounted && allAnswered(caseFile, setOf(node), rules) && (isShown || restAnswered(node));
      if (!isEverybody && !(isSensitive && (isShown || isSmall))) continue;
      const own = membersOf(tree.leaves, (leaf) =>
        isShown ? isWithin(tree.parents, leaf, node) : at(regions, leaf) === at(regions, node),
      );
      const isCertainOf = (all: Int32Array): boolean => isCertain(own, all, counts.chosen);
      if (isEverybody && isCertainOf(counts.everybody)) found.add(attribute);
      if (isSensitive && (isShown || isSmall) && isCertainOf(counts.answered)) found.add(attribute);
    }
  }
  return found;
}

function allAnswered(
  caseFile: CaseFile,
  cases: PublishedGroup['cases'],
  { headCounts = [] }: DisclosureRules,
): boolean {
  if (cases.length !== 1) return false;
  return headCounts.some((own) => {
    const people = peopleOf(caseFile, cases, own);
    return people !== null && people.headCount > 0 && people.headCount === people.responseCount;
  });
}

interface Chosen {
  everybody: Int32Array;
  answered: Int32Array;
  /** By category and atom. */
  chosen: Int32Array[];
}

function chosenBy(caseFile: CaseFile, stub: string, { count, atomOf }: StubAtoms): Chosen {
  const { item, column } = itemColumn(caseFile, stub);
  const categoryCount =
    item.kind === 'scale' ? item.max - item.min + 1 : 'categories' in item ? item.categories.length : 0;
  const chosen = Array.from({ length: categoryCount }, () => new Int32Array(count));
  const everybody = new Int32Array(count);
  const answered = new Int32Array(count);
  for (let index = 0; index < caseFile.caseCount; index += 1) {
    const atom = at(atomOf, index);
    const outcome = at(column.outcomes, index);
    everybody[atom] = at(everybody, atom) + 1;
    if (outcome < firstCategory) continue;
    answered[atom] = at(answered, atom) + 1;
    for (const [category, ofAtom] of chosen.entries()) {
      const isChosen =
        column.kind === 'multiple'
          ? ((at(column.masks, index) >>> category) & 1) === 1
          : outcome === firstCategory + category;
      if (isChosen) ofAtom[atom] = at(ofAtom, atom) + 1;
    }
  }
  return { everybody, answered, chosen };
}

/** Whether all of some atoms chose the same. */
function isCertain(atoms: readonly number[], all: Int32Array, chosen: readonly Int32Array[]): boolean {
  const sumOf = (weights: Int32Array): number => atoms.reduce((sum, atom) => sum + at(weights, atom), 0);
  const total = sumOf(all);
  return total > 0 && chosen.some((ofAtom) => sumOf(ofAtom) === total);
}

function membersOf(leaves: Int32Array, isMember: (leaf: number) => boolean): number[] {
  return [...leaves.keys()].filter((atom) => isMember(at(leaves, atom)));
}

function isWithin(parents: Int32Array, node: number, around: number): boolean {
  for (let up = node; up > 0; up = at(parents, up)) if (up === around) return true;
  return false;
}
