import type { LinearFact } from '../numeric/tightest-intervals.ts';
import { mergedFacts, type NamedFact } from './facts/merged-facts.ts';

/** What an outsider certainly has beside any other output. */
const certain = ['api', 'rate-api'];

/**
 * The outputs that give something away: each by itself, or where none does, together with what is served to programs.
 *
 * Shape    isKnown: whether it follows from some facts.
 * Missing  none: only several together give it away.
 * @example tellingOutputs([{ sum: new Map([['x', 1]]), lower: 3, upper: 3, from: 'page', output: 'page' }], (facts) => facts.length > 0) // => ['page']
 */
export function tellingOutputs(
  facts: readonly NamedFact[],
  isKnown: (facts: readonly LinearFact[]) => boolean,
): string[] {
  const names = [...new Set(facts.map(({ output }) => output))];
  const isKnownFrom = (outputs: readonly string[]): boolean =>
    isKnown(mergedFacts(facts.filter(({ output }) => outputs.includes(output))));
  const alone = names.filter((name) => isKnownFrom([name]));
  return alone.length > 0 ? alone : names.filter((name) => isKnownFrom([name, ...certain]));
}
