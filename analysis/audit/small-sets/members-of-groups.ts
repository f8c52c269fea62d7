import { at } from '../../numeric/at.ts';
import { notStated, type Condition } from '../banner-parts.ts';
import { isMember } from './is-member.ts';
import type { Respondents } from './respondents.ts';

/**
 * The kinds of respondents that each group is made of, ascending.
 *
 * Shape    groups: what its members have in common; no condition: everybody.
 * @example membersOfGroups({ kindCount: 2, kindOf: new Uint32Array(2), options: new Map([['grade', [['chief'], []]]]) }, [[], [{ item: 'grade', options: ['not_stated'] }]]) // => [[0, 1], [1]]
 */
export function membersOfGroups(
  respondents: Respondents,
  groups: readonly (readonly Condition[])[],
): number[][] {
  const everybody = Array.from({ length: respondents.kindCount }, (_, kind) => kind);
  const kindsOf = new Map<string, Map<string, number[]>>();
  for (const [item, own] of respondents.options) {
    const byOption = new Map<string, number[]>();
    for (const kind of everybody) {
      const options = at(own, kind);
      for (const option of options.length === 0 ? [notStated] : options) {
        const kinds = byOption.get(option) ?? [];
        kinds.push(kind);
        byOption.set(option, kinds);
      }
    }
    kindsOf.set(item, byOption);
  }
  return groups.map(([first, ...others]) => {
    if (first === undefined) return everybody;
    const kinds = new Set(first.options.flatMap((option) => kindsOf.get(first.item)?.get(option) ?? []));
    return [...kinds].filter((kind) => isMember(respondents, kind, others)).toSorted((a, b) => a - b);
  });
}
