import { at } from '../../numeric/at.ts';
import type { Base } from '../leak/leak-question.ts';
import type { PublishedGroup } from '../published-groups.ts';
import { laminarGroups, type LaminarGroups } from '../trees/laminar-groups.ts';
import { treesOf } from '../trees/tree.ts';
import { atomsOfSets, type StubAtoms } from './stub-atoms.ts';

/**
 * The groups of a stub as trees: those by one item together with the groups within them, each option of a multiple
 * response by itself. Trees with groups within groups come first.
 *
 * @example stubGroups([], { count: 3, atomOf: Uint32Array.of(1, 1, 2, 2, 2, 0), values: new Map([['grade', [1, 3, 4]]]), isMultiple: () => false }, { bases: [], minimumBase: 10, isFixed: new Uint8Array(0) }).trees // => []
 */
export function stubGroups(
  published: readonly PublishedGroup[],
  atoms: StubAtoms,
  {
    bases,
    minimumBase,
    isFixed,
  }: { bases: readonly Base[] } & Pick<LaminarGroups, 'minimumBase' | 'isFixed'>,
): LaminarGroups {
  // Everybody is the root of every tree and in none of their lists.
  const members = atomsOfSets(
    atoms,
    published.map(({ cases }) => cases),
  ).map((own, group) => (at(published, group).cases.length === 0 ? [] : own));
  const bins = published.map(({ cases: [first] }) => {
    if (first === undefined) return '';
    return atoms.isMultiple(first.item) ? `${first.item} ${first.outcomes.join(' ')}` : first.item;
  });
  // Of two groups with the same respondents a net stands above its part.
  const breadth = ({ cases }: PublishedGroup): number =>
    cases.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  const order = [...published.keys()].toSorted(
    (a, b) => breadth(at(published, b)) - breadth(at(published, a)),
  );
  const trees = treesOf({ members, bins, atomCount: atoms.count, first: order });
  const isNested = (groups: readonly number[]): boolean =>
    groups.some((group) => group >= 0 && at(published, group).cases.length > 1);
  return laminarGroups({
    trees: trees.toSorted((a, b) => Number(isNested(b.groups)) - Number(isNested(a.groups))),
    losses: published.map((group) => group.loss),
    bases,
    minimumBase,
    isFixed,
  });
}
