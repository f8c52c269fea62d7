import type { Atom } from './atom.ts';
import { sweep, type Combination } from './sweep.ts';
import { unitCombination } from './unit-combination.ts';

/**
 * The shown groups whose sums and differences are exactly a hidden group, or null where they give no such thing.
 *
 * Shape    atoms: the cases; shown and hidden: positions of groups.
 * @example spanningGroups([{ weight: 30, groups: [0, 1] }, { weight: 20, groups: [0, 2] }], [0, 1], 2) // => [0, 1]
 * @example spanningGroups([{ weight: 30, groups: [0, 1] }, { weight: 20, groups: [0, 2] }], [0], 2) // => null
 */
export function spanningGroups(atoms: Atom[], shown: number[], hidden: number): number[] | null {
  if (shown.includes(hidden)) return [hidden];
  const width = 1 + Math.max(hidden, ...shown);
  const groups = [...shown, hidden];
  const { vanishing } = sweep(
    groups.map((group) => unitCombination(width, group)),
    atoms,
    (combination: Combination, atom: Atom) =>
      atom.groups.reduce((total, group) => total + (combination[group] ?? 0n), 0n),
  );
  // A relation among them that holds for all cases and in which the hidden group takes part expresses it.
  const relation = vanishing.find((candidate) => (candidate[hidden] ?? 0n) !== 0n);
  if (relation === undefined) return null;
  return shown.filter((group) => (relation[group] ?? 0n) !== 0n);
}
