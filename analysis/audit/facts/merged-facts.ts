import type { LinearFact } from '../../numeric/tightest-intervals.ts';

/** A statement, and the output that makes it. */
export interface NamedFact extends LinearFact {
  output: string;
}

/**
 * The same statement from several outputs once; narrower limits take the place of wider ones.
 *
 * @example mergedFacts([{ sum: new Map([['x', 1]]), lower: 1, upper: 4, from: 'a', output: 'api' }, { sum: new Map([['x', 1]]), lower: 2, upper: 5, from: 'b', output: 'page' }]).map(({ lower, upper }) => [lower, upper])
 *   // => [[2, 4]]
 */
export function mergedFacts(facts: readonly LinearFact[]): LinearFact[] {
  const bySum = new Map<string, LinearFact>();
  for (const fact of facts) {
    const key = [...fact.sum].map(([name, coefficient]) => `${coefficient} ${name}`).join(' + ');
    const known = bySum.get(key);
    bySum.set(
      key,
      known === undefined
        ? fact
        : { ...known, lower: Math.max(known.lower, fact.lower), upper: Math.min(known.upper, fact.upper) },
    );
  }
  return [...bySum.values()];
}
