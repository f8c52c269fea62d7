import { at } from '../numeric/at.ts';

/**
 * Cases that no published group tells apart: they are in the same groups. `groups` are positions in the list of
 * published groups, ascending.
 */
export interface Atom {
  weight: number;
  groups: number[];
}

/**
 * Atoms in an order that depends on nothing but their content; atoms in the same groups become one. The heaviest
 * come first, and among equals those in the commonest groups: elimination uses up atoms in this order, and the few
 * of a rare group should be left for what only they can decide.
 *
 * @example canonicalAtoms([{ weight: 1, groups: [0] }, { weight: 2, groups: [0, 1] }, { weight: 3, groups: [0] }])
 *   // => [{ weight: 4, groups: [0] }, { weight: 2, groups: [0, 1] }]
 */
export function canonicalAtoms(atoms: Atom[]): Atom[] {
  const byGroups = new Map<string, Atom>();
  const last = atoms.reduce((most, { groups }) => Math.max(most, ...groups.slice(-1)), -1);
  const bases = new Float64Array(last + 1);
  for (const { weight, groups } of atoms) {
    if (weight === 0 || groups.length === 0) continue;
    const key = groups.join(' ');
    const same = byGroups.get(key);
    if (same === undefined) byGroups.set(key, { weight, groups });
    else same.weight += weight;
    for (const group of groups) bases[group] = weight + at(bases, group);
  }
  return [...byGroups]
    .map(([key, atom]) => ({ key, atom, rarest: Math.min(...atom.groups.map((group) => at(bases, group))) }))
    .toSorted((a, b) => b.atom.weight - a.atom.weight || b.rarest - a.rarest || (a.key < b.key ? -1 : 1))
    .map(({ atom }) => atom);
}
