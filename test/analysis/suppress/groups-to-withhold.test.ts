import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { groupsToWithhold } from '../../../analysis/suppress/groups-to-withhold.ts';
import {
  firstCategory,
  isolatedGroups,
  tabulatePlan,
  type CaseFile,
  type CodebookItem,
  type Table,
} from '../../../analysis/index.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';
import { suppressedTables } from '../../../analysis/suppress/suppressed-tables.ts';
import { allBut } from './all-but.ts';

const departments = Array.from({ length: 9 }, (_, index) => `d${index}`);
const grades = Array.from({ length: 8 }, (_, index) => `g${index}`);
const items: CodebookItem[] = [
  { code: 'department', kind: 'single', categories: departments, isAttribute: true },
  { code: 'grade', kind: 'single', categories: grades, isAttribute: true },
  { code: 'q', kind: 'single', categories: ['yes', 'no', 'perhaps'], isAttribute: false },
];

const many = (count: number, department: string, grade: string, answers: readonly string[]): PlainCase[] =>
  Array.from({ length: count }, (_, index) => ({
    department,
    grade,
    q: answers[index % answers.length] ?? 'yes',
  }));

const plan = {
  banners: [{ item: 'department' }, { item: 'grade' }, { item: 'grade', within: 'department' }],
  crosses: [],
};

/** Two departments, two grades: with the few of one department a square of four groups is hidden. */
const square = caseFileOf(items, [
  ...many(5, 'd0', 'g0', ['yes', 'no']),
  ...many(30, 'd0', 'g1', ['yes']),
  ...many(30, 'd1', 'g0', ['yes', 'no', 'perhaps']),
  ...many(30, 'd1', 'g1', ['no', 'perhaps']),
  ...many(40, 'd2', 'g0', ['yes', 'no', 'perhaps']),
  ...many(40, 'd2', 'g1', ['yes', 'no', 'perhaps']),
]);

describe('what zeros beside hidden groups give away', () => {
  const group = (department: number | null, grade: number | null) => [
    ...(department === null ? [] : [{ item: 'department', outcomes: [firstCategory + department] }]),
    ...(grade === null ? [] : [{ item: 'grade', outcomes: [firstCategory + grade] }]),
  ];
  const margins = [
    { cases: [], isHidden: false, isOpen: false },
    ...[0, 1, 2].map((department) => ({ cases: group(department, null), isHidden: false, isOpen: false })),
    ...[0, 1].map((grade) => ({ cases: group(null, grade), isHidden: false, isOpen: false })),
  ];
  const cells = (hidden: string[]) =>
    [0, 1, 2].flatMap((department) =>
      [0, 1].map((grade) => {
        const isHidden = hidden.includes(`${department}${grade}`);
        return { cases: group(department, grade), isHidden, isOpen: !isHidden };
      }),
    );

  test('where one of two cannot hold an answer, the other does: more groups are withheld', () => {
    // Nobody of d0 said perhaps: by grade, who did is all of d1 once d2 is taken away. So both of d2 go with them.
    const found = groupsToWithhold(square, { stub: 'q', items: ['department', 'grade'] }, [
      ...margins,
      ...cells(['00', '01', '10', '11']),
    ]);
    expect(found.map((place) => place - margins.length)).toEqual([4, 5]);
  });

  test('groups that overlap in a part of both: nothing can be worked out, all are withheld', () => {
    const overlapping = { cases: [{ item: 'grade', outcomes: [3, 4] }], isHidden: false, isOpen: false };
    const other = { cases: [{ item: 'grade', outcomes: [4, 5] }], isHidden: false, isOpen: false };
    const found = groupsToWithhold(square, { stub: 'q', items: ['department', 'grade'] }, [
      overlapping,
      other,
      ...cells(['00']),
    ]);
    expect(found).toEqual([3, 4, 5, 6, 7]);
  });
});

/** Departments and grades as large as in a city of this size, and some who did not state theirs. */
function cityOf(size: number): CaseFile {
  const random = xoroshiro128plus(7);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const drawn = (weights: readonly number[]): number => {
    let left = below(weights.reduce((sum, weight) => sum + weight, 0));
    return weights.findIndex((weight) => (left -= weight) < 0);
  };
  const cases = Array.from({ length: size }, (): PlainCase => {
    const department =
      below(20) === 0 ? undefined : departments[drawn([30, 60, 100, 200, 300, 400, 448, 500, 400])];
    const grade = below(20) === 0 ? undefined : grades[drawn([20, 42, 161, 247, 384, 96, 962, 526])];
    return {
      ...(department !== undefined && { department }),
      ...(grade !== undefined && { grade }),
      ...(below(15) > 0 && { q: ['yes', 'no', 'perhaps'][below(3)] ?? 'yes' }),
    };
  });
  return caseFileOf(items, cases);
}

test.each([2438, 50_000])('nine by eight groups of %i people: few more are hidden than are small', (size) => {
  const city = cityOf(size);
  const counted = tabulatePlan(city, plan);
  const published = (complementary: boolean): Table[] =>
    suppressedTables(city, counted, {
      plan,
      minimumBase: 10,
      safeguards: allBut(complementary ? [] : ['complementary']),
    });
  const hiddenCount = (tables: Table[]): number =>
    tables.flatMap(({ points }) => points).filter(({ column }) => column.status === 'suppressed').length;
  const protectedTables = published(true);
  expect(hiddenCount(protectedTables)).toBeLessThan(hiddenCount(published(false)) + 10);
  expect(isolatedGroups(protectedTables, { minimumBase: 10 })).toEqual([]);
  expect(isolatedGroups(published(false), { minimumBase: 10 })).not.toEqual([]);
});
