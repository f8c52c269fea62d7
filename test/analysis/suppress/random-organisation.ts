import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { notAsked, type CaseFile, type CodebookItem, type Routing } from '../../../analysis/index.ts';
import { caseFileOf, left, type PlainCase } from '../case-file-of.ts';

const grades = ['director', 'manager', 'chief', 'leader', 'clerk'];
const departments = ['north', 'south', 'west'];

/** Those who are tired are asked why. */
export const routings: Routing[] = [{ stub: 'reason', on: 'mood', categories: ['tired'] }];

export const organisationItems: CodebookItem[] = [
  { code: 'grade', kind: 'single', categories: grades, isAttribute: true },
  { code: 'department', kind: 'single', categories: departments, isAttribute: true },
  { code: 'score', kind: 'scale', min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 },
  { code: 'mood', kind: 'single', categories: ['calm', 'busy', 'tired'], isAttribute: false },
  {
    code: 'reason',
    kind: 'single',
    categories: ['work', 'people'],
    isAttribute: false,
    routedOn: ['mood'],
  },
  { code: 'ways', kind: 'multiple', categories: ['talk', 'plan', 'learn'], exclusive: [] },
];

const label = { ja: '区分' };
const managers = { code: 'managers', label, options: ['director', 'manager', 'chief'] };
const staff = { code: 'staff', label, options: ['leader', 'clerk'] };

/** Grades with two nets, departments, and a check-all set by itself. */
export const finePlan = {
  banners: [{ item: 'grade', nets: [managers, staff] }, { item: 'department' }],
  crosses: [{ stub: 'ways', banner: 'ways' }],
};

const top = { code: 'top', label, options: ['director', 'manager'] };

/** Grades and departments by themselves, and within each department grades with the upper two as one and a net. */
export const nestedPlan = {
  banners: [
    { item: 'grade' },
    { item: 'department' },
    { item: 'grade', within: 'department', merges: [top], nets: [managers] },
  ],
  crosses: [{ stub: 'ways', banner: 'ways' }],
};

/** As it was published before: the upper grades as one. */
export const coarsePlan = {
  banners: [{ item: 'grade', merges: [top] }, { item: 'department' }],
  crosses: [],
};

/**
 * Respondents of grades and departments of very different size, blanks everywhere; the same seed, the same wave. With
 * `isStated` everybody has a grade and a department.
 */
export function randomOrganisation(
  seed: number,
  { isStated }: { isStated: boolean } = { isStated: false },
): CaseFile {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const size = 25 + below(120);
  const cases = Array.from({ length: size }, (): PlainCase => {
    const mood = below(12) === 0 ? undefined : pick(['calm', 'busy', 'tired', 'tired']);
    const reason = mood === 'tired' && below(8) > 0 ? pick(['work', 'people']) : undefined;
    const answers: Record<string, PlainCase[string] | undefined> = {
      grade: below(15) === 0 && !isStated ? undefined : grades[Math.floor(Math.sqrt(below(25)))],
      department: below(20) === 0 && !isStated ? undefined : departments[Math.floor(Math.sqrt(below(9)))],
      score: below(9) === 0 ? undefined : 1 + below(5),
      mood,
      reason: mood === 'tired' ? reason : left(notAsked),
      ways: ['talk', 'plan', 'learn'].filter(() => below(2) === 0),
    };
    return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
  });
  return caseFileOf(organisationItems, cases);
}
