import {
  notAsked,
  tabulatePlan,
  type CaseFile,
  type DisclosureRules,
  type Table,
} from '../../../analysis/index.ts';
import type { Safeguards } from '../../../analysis/suppress/safeguards.ts';
import { suppressedTables } from '../../../analysis/suppress/suppressed-tables.ts';
import { caseFileOf, left, type PlainCase } from '../case-file-of.ts';
import { allBut } from './all-but.ts';
import { organisationItems } from './random-organisation.ts';

type Plan = Parameters<typeof tabulatePlan>[1];
/** The tables published earlier, and safeguards left out. */
export type Rules = Pick<DisclosureRules, 'earlier' | 'headCounts'> & {
  without?: readonly (keyof Safeguards)[];
};

/** The tables of a plan as they are published. */
export function published(caseFile: CaseFile, plan: Plan, { without = [], ...rules }: Rules = {}): Table[] {
  const safeguards = allBut(without);
  return suppressedTables(caseFile, tabulatePlan(caseFile, plan), {
    ...rules,
    plan,
    minimumBase: 10,
    safeguards,
  });
}

/** So many of a grade, with moods and scores that take turns. */
export function many(
  count: number,
  grade: string,
  moods: readonly string[],
  department = 'north',
): PlainCase[] {
  return Array.from({ length: count }, (_, index) => {
    const mood = moods[index % moods.length] ?? 'calm';
    return {
      grade,
      department,
      mood,
      score: 1 + (index % 5),
      reason: mood === 'tired' ? (index % 3 === 0 ? 'work' : 'people') : left(notAsked),
      ways: index % 2 === 0 ? ['talk'] : ['plan', 'learn'],
    };
  });
}

export const moods = ['calm', 'busy', 'tired'];

/** A case that left an item blank. */
export function omit(one: PlainCase, item: string): PlainCase {
  return Object.fromEntries(Object.entries(one).filter(([code]) => code !== item));
}

/** Six directors beside groups that are big enough; the size of the others varies with the seed. */
export function sixDirectors(seed: number): CaseFile {
  return caseFileOf(organisationItems, [
    ...many(6, 'director', moods),
    ...many(24 + (seed % 7), 'manager', moods),
    ...many(13 + (seed % 5), 'chief', moods),
    ...many(30, 'leader', moods, 'south'),
    ...many(40 + seed, 'clerk', moods, 'west'),
  ]);
}

/**
 * A grade that is big enough, but few of whom answered the item that another is routed on, none of them so that they were
 * asked that: what it shows of them and of the grade hidden beside them would give that grade's answers.
 */
export function routedPair(seed: number): CaseFile {
  return caseFileOf(organisationItems, [
    ...many(8, 'chief', ['calm', 'busy']),
    ...many(6, 'chief', ['calm']).map((one) => omit(one, 'mood')),
    ...many(40 + (seed % 9), 'manager', moods),
    ...many(45, 'leader', moods, 'south'),
    ...many(50 + seed, 'clerk', moods, 'west'),
  ]);
}
