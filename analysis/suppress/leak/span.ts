import { at } from '../../numeric/at.ts';
import { floatAt } from '../../numeric/float-at.ts';
import { inverseOf, prime } from '../../numeric/prime-field.ts';

/** The space that some vectors span: rows with a 1 at their pivot, each reduced by those before it. */
export interface Span {
  /** Places among which pivots are looked for; a vector may have more behind them. */
  dimension: number;
  rows: Float64Array[];
  pivots: number[];
}

/**
 * The space of the vector 0.
 *
 * @example emptySpan(3).rows.length // => 0
 */
export function emptySpan(dimension: number): Span {
  return { dimension, rows: [], pivots: [] };
}

/**
 * The same space, to be extended by itself.
 *
 * @example copyOf(emptySpan(2)) // => { dimension: 2, rows: [], pivots: [] }
 */
export function copyOf(span: Span): Span {
  return { dimension: span.dimension, rows: span.rows.slice(), pivots: span.pivots.slice() };
}

/**
 * Takes from a vector what lies in the space, in place, and gives the first place at which something is left.
 *
 * Missing  -1: the vector lies in the space.
 * @example reduce(emptySpan(2), Float64Array.of(0, 5)) // => 1
 */
export function reduce(span: Span, vector: Float64Array): number {
  for (let index = 0; index < span.rows.length; index += 1) {
    const factor = floatAt(vector, at(span.pivots, index));
    if (factor === 0) continue;
    const row = at(span.rows, index);
    for (let place = 0; place < vector.length; place += 1) {
      const value = floatAt(row, place);
      if (value !== 0) vector[place] = (floatAt(vector, place) + (prime - factor) * value) % prime;
    }
  }
  for (let place = 0; place < span.dimension; place += 1) if (floatAt(vector, place) !== 0) return place;
  return -1;
}

/**
 * Reduces a vector in place and makes its first place 1, so that multiples of one another become equal.
 *
 * Missing  -1: the vector lies in the space.
 * @example normalise(emptySpan(2), Float64Array.of(0, 5)) // => 1
 */
export function normalise(span: Span, vector: Float64Array): number {
  const pivot = reduce(span, vector);
  if (pivot < 0) return pivot;
  const factor = inverseOf(floatAt(vector, pivot));
  if (factor === 1) return pivot;
  for (let place = pivot; place < vector.length; place += 1) {
    const value = floatAt(vector, place);
    if (value !== 0) vector[place] = (value * factor) % prime;
  }
  return pivot;
}

/**
 * Extends the space by a vector, which it keeps; whether that was new.
 *
 * @example extend(emptySpan(2), Float64Array.of(0, 0)) // => false
 */
export function extend(span: Span, vector: Float64Array): boolean {
  const pivot = normalise(span, vector);
  if (pivot < 0) return false;
  span.rows.push(vector);
  span.pivots.push(pivot);
  return true;
}

/**
 * Name of a normalised vector, the same for the same.
 *
 * @example vectorKey(Float64Array.of(0, 3, 0, 1)) // => '1:3 3:1'
 */
export function vectorKey(vector: Float64Array): string {
  const parts: string[] = [];
  for (let place = 0; place < vector.length; place += 1) {
    if (floatAt(vector, place) !== 0) parts.push(`${place}:${floatAt(vector, place)}`);
  }
  return parts.join(' ');
}
