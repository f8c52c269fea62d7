import type { CaseColumn, Outcomes } from '../codebook/case-file.ts';
import { at } from '../numeric/at.ts';
import { firstCategory } from '../outcome/missing.ts';
import type { Partition } from './grouping.ts';

const known = new WeakMap<Outcomes, Partition>();

/**
 * Cases by the option that they chose, those who chose none as the last group. Made once a column: whatever of these
 * groups are published as one, the cases are sorted by them only once.
 *
 * Shape    a column of one answer; option i is group i.
 * Missing  whatever is missing is one group.
 * @example optionGroups({ kind: 'single', outcomes: Uint8Array.of(4, 0, 3) }, 2).groupOf // => Uint16Array.of(1, 2, 0)
 */
export function optionGroups({ outcomes }: CaseColumn, optionCount: number): Partition {
  const found = known.get(outcomes);
  if (found !== undefined) return found;
  const groupOfOutcome = Uint16Array.from({ length: firstCategory + optionCount }, (_, outcome) =>
    outcome < firstCategory ? optionCount : outcome - firstCategory,
  );
  const groupOf = new Uint16Array(outcomes.length);
  for (let index = 0; index < groupOf.length; index += 1) {
    groupOf[index] = at(groupOfOutcome, at(outcomes, index));
  }
  const groups = { kind: 'partition', groupCount: optionCount + 1, groupOf, outcomes } as const;
  known.set(outcomes, groups);
  return groups;
}
