import {
  notAsked,
  suppressTables,
  tabulatePlan,
  type CaseFile,
  type DisclosureRules,
  type Table,
} from '../../../analysis/index.ts';
import { left, type PlainCase } from '../case-file-of.ts';

type Plan = Parameters<typeof tabulatePlan>[1];
export type Rules = Partial<DisclosureRules & { earlier: Table[] }>;

/** The tables of a plan as they are published. */
export function published(caseFile: CaseFile, plan: Plan, rules: Rules = {}): Table[] {
  const all = { minimumBase: 10, complementary: true, ...rules };
  return suppressTables(caseFile, tabulatePlan(caseFile, plan), plan, all);
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
