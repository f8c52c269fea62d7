import type { LinearFact } from '../index.ts';

/** A statement, and the output that makes it. */
export interface NamedFact extends LinearFact {
  output: string;
}

/** The same statement from several outputs once; narrower limits take the place of wider ones. */
export function mergedFacts(facts: readonly NamedFact[]): LinearFact[] {
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
