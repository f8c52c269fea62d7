import { sum } from 'simple-statistics';
import type { PrintedFact } from './printed-facts.ts';

/**
 * Adds to every fact what it says about a union of categories that some table prints as one.
 *
 * @example withMergedValues([{ parts: ['x'], values: new Map([['a', 1], ['b', 2]]), from: '' }], [{ code: 'ab', options: ['a', 'b'] }])[0].values.get('ab') // => 3
 */
export function withMergedValues(
  facts: PrintedFact[],
  merged: { code: string; options: string[] }[],
): PrintedFact[] {
  return facts.map((fact) => {
    const values = new Map(fact.values);
    for (const { code, options } of merged) {
      const known = options.flatMap((option) => fact.values.get(option) ?? []);
      if (known.length === options.length) values.set(code, sum(known));
    }
    return { ...fact, values };
  });
}
