/** Respondents that are in the same groups (positions). */
export interface Atom {
  weight: number;
  groups: number[];
}

/**
 * The disclosure test by brute force: every set of atoms of weight 1 to limit is tried against the row space of the
 * shown groups, by rank, in floating point. For small worlds only.
 */
export function isolatesByBruteForce(atoms: Atom[], shown: number[], limit: number): boolean {
  const rows = shown.map((group) => atoms.map((atom) => Number(atom.groups.includes(group))));
  const rank = rankOf(rows);
  for (const set of lightSets(atoms, limit, 0)) {
    if (set.length === 0) continue;
    const indicator = atoms.map((_, index) => Number(set.includes(index)));
    if (rankOf([...rows, indicator]) === rank) return true;
  }
  return false;
}

function* lightSets(atoms: Atom[], limit: number, from: number): Generator<number[]> {
  yield [];
  for (let index = from; index < atoms.length; index += 1) {
    const weight = atoms[index]?.weight ?? 0;
    if (weight <= limit)
      for (const rest of lightSets(atoms, limit - weight, index + 1)) yield [index, ...rest];
  }
}

function rankOf(matrix: number[][]): number {
  let rows = matrix;
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const pivot = rows.toSorted((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0))[0];
    const size = pivot?.[column] ?? 0;
    if (pivot === undefined || Math.abs(size) < 1e-9) continue;
    rank += 1;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, k) => value - ((row[column] ?? 0) / size) * (pivot[k] ?? 0)));
  }
  return rank;
}
