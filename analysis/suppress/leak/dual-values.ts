import { at } from '../../numeric/at.ts';
import { floatAt } from '../../numeric/float-at.ts';
import { prime } from '../../numeric/prime-field.ts';
import { emptySpan, extend, type Span } from './span.ts';

/**
 * Hub values that fulfil all equations of a space and some more, and give 1 by one that is left.
 *
 * Missing  null: the last follows from the others.
 * @example dualValues({ dimension: 2, rows: [], pivots: [] }, [Float64Array.of(1, 0)], Float64Array.of(0, 1)) // => Float64Array.of(0, 1)
 */
export function dualValues(
  certain: Span,
  zero: readonly Float64Array[],
  one: Float64Array,
): Float64Array | null {
  const { dimension } = certain;
  const equations = emptySpan(dimension);
  const wide = (row: Float64Array, value: number): Float64Array => {
    const equation = new Float64Array(dimension + 1);
    equation.set(row);
    equation[dimension] = value;
    return equation;
  };
  for (const row of [...certain.rows, ...zero]) if (!extend(equations, wide(row, 0))) return null;
  if (!extend(equations, wide(one, 1))) return null;
  // From the last equation back; who is no pivot stays 0.
  const values = new Float64Array(dimension);
  for (let index = equations.rows.length - 1; index >= 0; index -= 1) {
    const row = at(equations.rows, index);
    const pivot = at(equations.pivots, index);
    let value = floatAt(row, dimension);
    for (let place = 0; place < dimension; place += 1) {
      if (place === pivot || floatAt(values, place) === 0 || floatAt(row, place) === 0) continue;
      value = (value + (prime - floatAt(row, place)) * floatAt(values, place)) % prime;
    }
    values[pivot] = value;
  }
  return values;
}

/**
 * What an equation gives at hub values.
 *
 * @example valueAt(Float64Array.of(2, 3), Float64Array.of(1, 1)) // => 5
 */
export function valueAt(values: Float64Array, vector: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < vector.length; place += 1) {
    if (floatAt(vector, place) !== 0 && floatAt(values, place) !== 0) {
      sum = (sum + floatAt(vector, place) * floatAt(values, place)) % prime;
    }
  }
  return sum;
}
