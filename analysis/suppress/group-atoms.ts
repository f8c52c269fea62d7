import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { firstCategory, notAsked } from '../outcome/missing.ts';
import { casePatterns } from './case-patterns.ts';
import type { CandidateAtom } from './hidden-groups.ts';
import type { CaseSet } from './published-groups.ts';

/**
 * The smallest sets of cases that groups can tell apart, with how many in each were asked a stub and answered it.
 *
 * Shape    sets: one per group; an atom's `groups` are positions in it.
 * Missing  cases that were not asked the stub are in no atom.
 * @example groupAtoms(exampleCaseFile, 'pride', [[], [{ item: 'grade', outcomes: [3] }]])
 *   // => [{ groups: [0, 1], asked: 2, answered: 2 }, { groups: [0], asked: 3, answered: 2 }, { groups: [0], asked: 1, answered: 1 }]
 */
export function groupAtoms(caseFile: CaseFile, stub: string, sets: CaseSet[]): CandidateAtom[] {
  const items = [...new Set(sets.flatMap((set) => set.map(({ item }) => item)))];
  const { patternOf, firstCase } = casePatterns(caseFile, items);
  const asked = new Uint32Array(firstCase.length);
  const answered = new Uint32Array(firstCase.length);
  const { outcomes } = itemColumn(caseFile, stub).column;
  // No bounds are asked for in here, for the sake of millions of cases: every column is as long as the case file.
  for (let index = 0; index < outcomes.length; index += 1) {
    const outcome = outcomes[index] as number;
    const pattern = patternOf[index] as number;
    if (outcome !== notAsked) asked[pattern] = (asked[pattern] as number) + 1;
    if (outcome >= firstCategory) answered[pattern] = (answered[pattern] as number) + 1;
  }
  return firstCase.flatMap((caseIndex, pattern) => {
    const groups = sets.flatMap((set, group) => (isIn(caseFile, set, caseIndex) ? [group] : []));
    const weights = { asked: at(asked, pattern), answered: at(answered, pattern) };
    return weights.asked === 0 ? [] : [{ groups, ...weights }];
  });
}

function isIn(caseFile: CaseFile, set: CaseSet, caseIndex: number): boolean {
  return set.every(({ item, outcomes }) => {
    const { column } = itemColumn(caseFile, item);
    if (column.kind !== 'multiple') return outcomes.includes(column.outcomes[caseIndex] ?? notAsked);
    const mask = at(column.masks, caseIndex);
    return outcomes.some((outcome) => ((mask >>> (outcome - firstCategory)) & 1) === 1);
  });
}
