import type { LinearFact, LinearSum } from './tightest-intervals.ts';

/** How far rounding in floating point may take a sum from what it is. */
const tolerance = 1e-6;

/**
 * Unknowns that single facts settle, taken out of all the others, again and again: what is printed outright is nothing to
 * be worked out. What is left is small where most is printed.
 *
 * Shape    values by name; the facts that still say something of others.
 * Throws   "the facts contradict each other" where a fact does not hold of what is settled; "settledUnknowns requires …".
 * @example settledUnknowns([{ sum: new Map([['x', 1]]), lower: 3, upper: 3, from: 'a' }, { sum: new Map([['x', 1], ['y', 2]]), lower: 7, upper: 7, from: 'b' }]).values // => new Map([['x', 3], ['y', 2]])
 */
export function settledUnknowns(facts: readonly LinearFact[]): {
  values: Map<string, number>;
  facts: LinearFact[];
} {
  if (facts.some(({ lower, upper }) => Number.isNaN(lower) || Number.isNaN(upper))) {
    throw new RangeError('settledUnknowns requires limits that are numbers');
  }
  const values = new Map<string, number>();
  const left = facts.map(({ sum, ...fact }) => ({ ...fact, sum: new Map(sum) }));
  const naming = new Map<string, (typeof left)[number][]>();
  for (const fact of left) {
    for (const name of fact.sum.keys()) naming.set(name, [...(naming.get(name) ?? []), fact]);
  }
  const pending = [...left];
  for (let fact = pending.pop(); fact !== undefined; fact = pending.pop()) {
    const [only, ...others] = fact.sum;
    if (only === undefined && (fact.lower > tolerance || fact.upper < -tolerance)) {
      throw new RangeError('the facts contradict each other');
    }
    if (only === undefined || others.length > 0 || fact.lower !== fact.upper) continue;
    const [name, coefficient] = only;
    const value = fact.lower / coefficient;
    if (value < -tolerance) throw new RangeError('the facts contradict each other');
    values.set(name, value);
    for (const other of naming.get(name) ?? []) {
      const times = other.sum.get(name);
      if (times === undefined) continue;
      other.sum.delete(name);
      other.lower -= times * value;
      other.upper -= times * value;
      pending.push(other);
    }
  }
  return { values, facts: left.filter(({ sum }) => sum.size > 0) };
}

/**
 * A sum of what is settled, and what is left of it.
 *
 * @example settledSum(new Map([['x', 2], ['y', 1]]), new Map([['x', 3]])) // => { constant: 6, rest: new Map([['y', 1]]) }
 */
export function settledSum(
  sum: LinearSum,
  values: ReadonlyMap<string, number>,
): { constant: number; rest: Map<string, number> } {
  const rest = new Map<string, number>();
  let constant = 0;
  for (const [name, coefficient] of sum) {
    const value = values.get(name);
    if (value === undefined) rest.set(name, coefficient);
    else constant += coefficient * value;
  }
  return { constant, rest };
}
