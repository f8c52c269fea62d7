import { at } from '../../numeric/at.ts';
import type { DifferenceVectors, Witnesses } from './difference-vectors.ts';
import { copyOf, emptySpan, extend, normalise, reduce, vectorKey, type Span } from './span.ts';

/** Equations that hold for every small set, and sets of witnesses for the others. */
export interface CertainEquations {
  certain: Span;
  /**
   * Disjoint bases of all differences, beside what is certain: who is not 0 somewhere breaks an equation of every one.
   * As many as were found, up to `most`.
   */
  bases: Witnesses[][];
}

/**
 * Contraction: an equation with `most` disjoint pairs of respondents behind it holds for every combination with fewer
 * respondents; so does a whole space of them of which `most` disjoint bases are found.
 *
 * @example certainEquations({ span: { dimension: 0, rows: [], pivots: [] }, witnesses: [] }, 10).bases // => []
 */
export function certainEquations(
  { span, witnesses }: Pick<DifferenceVectors, 'span' | 'witnesses'>,
  most: number,
): CertainEquations {
  const certain = emptySpan(span.dimension);
  const rank = span.rows.length;
  for (;;) {
    fold(certain, witnesses, most);
    if (certain.rows.length === rank) return { certain, bases: [] };
    const open = witnesses.filter(({ vector }) => reduce(certain, vector.slice()) >= 0);
    const bases = packedBases(certain, open, { rank, most });
    if (bases.length >= most || !foldPart(certain, open, { rank, most })) return { certain, bases };
  }
}

/** Folds in what has enough witnesses by itself, until nothing more has. */
function fold(certain: Span, witnesses: readonly Witnesses[], most: number): void {
  for (let isNew = true; isNew;) {
    isNew = false;
    const classes = new Map<string, Witnesses>();
    for (const { vector: own, pairCount } of witnesses) {
      const vector = own.slice();
      if (normalise(certain, vector) < 0) continue;
      const key = vectorKey(vector);
      const known = classes.get(key);
      if (known === undefined) classes.set(key, { vector, pairCount });
      else known.pairCount += pairCount;
    }
    for (const { vector, pairCount } of classes.values()) {
      if (pairCount >= most && extend(certain, vector.slice())) isNew = true;
    }
  }
}

/** Folds in the space of the more frequent differences, if that holds together by itself; whether it did. */
function foldPart(
  certain: Span,
  open: readonly Witnesses[],
  { rank, most }: { rank: number; most: number },
): boolean {
  const counts = [...new Set(open.map(({ pairCount }) => pairCount))].toSorted((a, b) => b - a);
  for (const least of counts) {
    const part = copyOf(certain);
    for (const { vector, pairCount } of open) if (pairCount >= least) extend(part, vector.slice());
    if (part.rows.length >= rank) return false;
    const inside = open.filter(({ vector }) => reduce(part, vector.slice()) < 0);
    if (packedBases(certain, inside, { rank: part.rows.length, most }).length < most) continue;
    for (const { vector } of inside) extend(certain, vector.slice());
    return true;
  }
  return false;
}

/** Disjoint bases of a space beside what is certain, greedily, those with most witnesses left first. */
function packedBases(
  certain: Span,
  inside: readonly Witnesses[],
  { rank, most }: { rank: number; most: number },
): Witnesses[][] {
  const left = inside.map(({ pairCount }) => pairCount);
  const bases: Witnesses[][] = [];
  while (bases.length < most) {
    const order = [...inside.keys()]
      .filter((index) => at(left, index) > 0)
      .toSorted((a, b) => at(left, b) - at(left, a));
    const part = copyOf(certain);
    const base: number[] = [];
    for (const index of order) {
      if (!extend(part, at(inside, index).vector.slice())) continue;
      base.push(index);
      if (part.rows.length === rank) break;
    }
    if (part.rows.length < rank) break;
    for (const index of base) left[index] = at(left, index) - 1;
    bases.push(base.map((index) => at(inside, index)));
  }
  return bases;
}
