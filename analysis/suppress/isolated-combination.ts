import { determiningSets } from './determining-sets.ts';
import { lightVector, type WeightedPlace } from './light-vector.ts';
import { sweep, type Combination } from './sweep.ts';
import { unitCombination } from './unit-combination.ts';
import type { Atom } from './atom.ts';

/** Sums and differences of published groups that are exactly one small set of cases. */
export interface Isolation {
  /** Published groups that take part. */
  groups: number[];
  /** Those without any one of which the set could not be derived at all; none where there are several ways to it. */
  indispensable: number[];
}

/**
 * Whether sums and differences of the shown groups give the distribution of a set of 1 to `limit` cases: exactly,
 * does the space spanned by the groups contain the indicator of a set of atoms of that weight? Cases that fill
 * more than the limit together cannot be in the set, so a combination must vanish there; what then remains is
 * small, whatever the number of cases, and is searched by lightVector. `undecided` (the search was given up) is to
 * be treated as isolated.
 *
 * Shape    atoms in canonical order; shown: positions of groups.      Base  the cases that the atoms weigh.
 * @example isolatedCombination([{ weight: 90, groups: [0, 1] }, { weight: 6, groups: [0] }], [0, 1], 9) // => { groups: [0, 1], indispensable: [0, 1] }
 * @example isolatedCombination([{ weight: 90, groups: [0, 1] }, { weight: 16, groups: [0] }], [0, 1], 9) // => 'none'
 */
export function isolatedCombination(
  atoms: Atom[],
  shown: number[],
  limit: number,
): Isolation | 'none' | 'undecided' {
  const width = 1 + Math.max(-1, ...shown);
  const whole = sweep(
    shown.map((group) => unitCombination(width, group)),
    atoms,
    valueAtAtom,
  );
  let basis = whole.pivots.map((pivot) => pivot.combination);
  let places: (WeightedPlace & { atom: Atom })[] = [];
  // Enough disjoint sets that each hold at least one case of any combination: the usual end, and a quick one.
  if (determiningSets(basis, atoms, { valueAt: valueAtAtom, most: limit + 1 }).length > limit) return 'none';
  for (let heavy = atoms.filter((atom) => atom.weight > limit); ;) {
    basis = sweep(basis, heavy, valueAtAtom).vanishing;
    if (basis.length === 0) return 'none';
    places = placesOf(basis, atoms);
    heavy = places.filter((place) => place.weight > limit).map((place) => place.atom);
    if (heavy.length === 0) break;
  }

  const found = lightVector(places, limit);
  if (typeof found === 'string') return found;
  const coefficientOf = (group: number): bigint =>
    found.reduce((total, x, k) => total + x * (basis[k]?.[group] ?? 0n), 0n);
  const groups = shown.filter((group) => coefficientOf(group) !== 0n);
  const isReplaceable = (group: number): boolean =>
    whole.vanishing.some((relation) => relation[group] !== 0n);
  return { groups, indispensable: groups.filter((group) => !isReplaceable(group)) };
}

function valueAtAtom(combination: Combination, atom: Atom): bigint {
  return atom.groups.reduce((total, group) => total + (combination[group] ?? 0n), 0n);
}

/** Atoms that no combination of the basis tells apart, as one place; those where all are zero are left out. */
function placesOf(basis: Combination[], atoms: Atom[]): (WeightedPlace & { atom: Atom })[] {
  const byValues = new Map<string, WeightedPlace & { atom: Atom }>();
  for (const atom of atoms) {
    const values = basis.map((combination) => valueAtAtom(combination, atom));
    if (values.every((value) => value === 0n)) continue;
    const key = values.join(' ');
    const same = byValues.get(key);
    if (same === undefined) byValues.set(key, { values, atom, weight: atom.weight });
    else same.weight += atom.weight;
  }
  return [...byValues.values()];
}
