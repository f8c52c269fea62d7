/**
 * Cases that no published group tells apart: they are in the same groups. `groups` are positions in the list of
 * published groups, ascending.
 */
export interface Atom {
  weight: number;
  groups: number[];
}

/**
 * Atoms in an order that depends on nothing but their content, the heaviest first; atoms in the same groups
 * become one.
 *
 * @example canonicalAtoms([{ weight: 1, groups: [0] }, { weight: 2, groups: [0, 1] }, { weight: 3, groups: [0] }])
 *   // => [{ weight: 4, groups: [0] }, { weight: 2, groups: [0, 1] }]
 */
export function canonicalAtoms(atoms: Atom[]): Atom[] {
  const byGroups = new Map<string, Atom>();
  for (const { weight, groups } of atoms) {
    if (weight === 0 || groups.length === 0) continue;
    const key = groups.join(' ');
    byGroups.set(key, { groups, weight: weight + (byGroups.get(key)?.weight ?? 0) });
  }
  return [...byGroups]
    .toSorted(([keyA, a], [keyB, b]) => b.weight - a.weight || (keyA < keyB ? -1 : 1))
    .map(([, atom]) => atom);
}
