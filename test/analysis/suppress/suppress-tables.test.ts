import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isolatedGroups,
  firstCategory,
  suppressTables,
  tabulatePlan,
  type BannerPoint,
  type CaseFile,
  type CodebookItem,
  type Table,
} from '../../../analysis/index.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';
import { randomWave, widePlan } from '../random-wave.ts';
import { isolatesByBruteForce } from './row-space.ts';
import { suppressedTables } from '../../../analysis/suppress/suppressed-tables.ts';
import { allBut } from './all-but.ts';

type Plan = Parameters<typeof tabulatePlan>[1];

function published(caseFile: CaseFile, plan: Plan, minimumBase: number, complementary = true): Table[] {
  const safeguards = allBut(complementary ? [] : ['complementary']);
  return suppressedTables(caseFile, tabulatePlan(caseFile, plan), { plan, minimumBase, safeguards });
}

function pointOf(tables: Table[], id: string, code: string): BannerPoint | undefined {
  return tables.find((table) => table.id === id)?.points.find((point) => point.code === code);
}

function statusOf(tables: Table[], id: string): string[] {
  const points = tables.find((table) => table.id === id)?.points ?? [];
  return points.map(
    ({ code, column }) => `${code} ${column.status === 'suppressed' ? column.reason : column.status}`,
  );
}

const items: CodebookItem[] = [
  { code: 'grade', kind: 'single', categories: ['chief', 'head', 'clerk'], isAttribute: true },
  { code: 'score', kind: 'scale', min: 1, max: 10, topBoxCount: 2, bottomBoxCount: 2 },
  { code: 'ways', kind: 'multiple', categories: ['talk', 'plan', 'rest'], exclusive: [] },
];

function mixed(count: number, stated: PlainCase): PlainCase[] {
  return Array.from({ length: count }, (_, index) => ({
    ...stated,
    score: 1 + (index % 8),
    ways: index % 3 === 0 ? ['talk', 'plan'] : ['talk'],
  }));
}

/** Six chiefs, all with 9; twelve heads and thirty clerks, mixed; `blank` more without a grade. */
function sixChiefs(blankCount: number): PlainCase[] {
  const chiefs = Array.from({ length: 6 }, (): PlainCase => ({
    grade: 'chief',
    score: 9,
    ways: ['talk', 'rest'],
  }));
  return [
    ...chiefs,
    ...mixed(12, { grade: 'head' }),
    ...mixed(30, { grade: 'clerk' }),
    ...mixed(blankCount, {}),
  ];
}

const byGrade: Plan = { banners: [{ item: 'grade' }], crosses: [] };

describe('a small grade beside a total', () => {
  test('takes another group with it: those without a grade if there are any, else the next smallest', () => {
    expect(statusOf(published(caseFileOf(items, sixChiefs(15)), byGrade, 10), 'score*grade')).toEqual([
      'total shown',
      'chief suppressed',
      'head shown',
      'clerk shown',
      'not_stated suppressed',
    ]);
    expect(statusOf(published(caseFileOf(items, sixChiefs(0)), byGrade, 10), 'score*grade')).toEqual([
      'total shown',
      'chief suppressed',
      'head suppressed',
      'clerk shown',
    ]);
  });

  test('merged with its neighbour, nothing is hidden', () => {
    const merges = [{ code: 'top', label: { ja: '上' }, options: ['chief', 'head'] }];
    const tables = published(
      caseFileOf(items, sixChiefs(15)),
      { banners: [{ item: 'grade', merges }], crosses: [] },
      10,
    );
    expect(statusOf(tables, 'score*grade')).toEqual([
      'total shown',
      'top shown',
      'clerk shown',
      'not_stated shown',
    ]);
    expect(isolatedGroups(tables, { minimumBase: 10 })).toEqual([]);
  });

  test('without complementary suppression the chiefs are found, by their number and their answers', () => {
    const tables = published(caseFileOf(items, sixChiefs(15)), byGrade, 10, false);
    const found = isolatedGroups(tables, { minimumBase: 10 });
    expect(found.map(({ stub, parts, base }) => [stub, parts, base])).toEqual([
      ['score', ['chief'], 6],
      ['ways', ['chief'], 6],
    ]);
    expect(found[0]).toMatchObject({ mean: 9, counts: [0, 0, 0, 0, 0, 0, 0, 0, 6, 0] });
    expect(found[0]?.from).toEqual(
      expect.arrayContaining(['score*grade: head', 'score*grade: clerk', 'score*grade: not_stated']),
    );
    expect(found[1]).toMatchObject({ counts: [6, 0, 6], mean: null });
  });

  test('a hidden column keeps its reason and nothing else', () => {
    const chief = pointOf(published(caseFileOf(items, sixChiefs(15)), byGrade, 10), 'score*grade', 'chief');
    expect(chief).toEqual({
      code: 'chief',
      kind: 'option',
      column: { status: 'suppressed', reason: 'suppressed' },
    });
  });

  test('attributes alone are participation and stay; so does an item that enough answered', () => {
    const tables = published(caseFileOf(items, sixChiefs(15)), byGrade, 10);
    expect(pointOf(tables, 'grade', 'total')?.column).toMatchObject({ counts: [6, 12, 30] });
  });

  test('a grade that left an item blank is judged by who answered that item', () => {
    const cases = sixChiefs(15).map((one, index) =>
      index >= 6 && index < 12 ? { grade: 'head', ways: ['talk'] } : one,
    );
    const tables = published(caseFileOf(items, cases), byGrade, 10);
    expect(statusOf(tables, 'score*grade')).toEqual([
      'total shown',
      'chief suppressed',
      'head suppressed',
      'clerk shown',
      'not_stated shown',
    ]);
    expect(statusOf(tables, 'ways*grade')[2]).toBe('head shown');
  });
});

describe('multiple response', () => {
  const crossed: Plan = {
    banners: [],
    crosses: [
      { stub: 'ways', banner: 'ways' },
      { stub: 'score', banner: 'ways' },
    ],
  };

  test('an option that nearly everybody ticked is hidden for those who did not', () => {
    const cases = sixChiefs(0).map((one, index) => (index > 42 ? { score: 3, ways: ['plan'] } : one));
    const tables = published(caseFileOf(items, cases), crossed, 10);
    expect(statusOf(tables, 'score*ways')[1]).toBe('talk suppressed');
    const open = isolatedGroups(published(caseFileOf(items, cases), crossed, 10, false), { minimumBase: 10 });
    expect(open.find(({ stub, parts }) => stub === 'score' && parts[0] === 'not:talk')).toMatchObject({
      base: 5,
      mean: 3,
    });
  });

  test('co-occurrence is symmetric: the row of a hidden option is hidden in the other columns', () => {
    const tables = published(caseFileOf(items, sixChiefs(0)), crossed, 10);
    expect(statusOf(tables, 'ways*ways')).toEqual([
      'total shown',
      'talk shown',
      'plan shown',
      'rest suppressed',
    ]);
    const talk = pointOf(tables, 'ways*ways', 'talk')?.column;
    expect(talk).toMatchObject({ counts: [48, 14, { status: 'suppressed', reason: 'suppressed' }] });
    expect(talk).not.toHaveProperty('mentionCount');
    expect(pointOf(tables, 'ways*ways', 'total')?.column).toMatchObject({
      counts: [48, 14, 6],
      mentionCount: 68,
    });
    const open = published(caseFileOf(items, sixChiefs(0)), crossed, 10, false);
    expect(isolatedGroups(open, { minimumBase: 10 })).toContainEqual({
      stub: 'ways',
      banner: 'ways',
      parts: ['rest'],
      base: 6,
      counts: [6, 0, null],
      mean: null,
      from: expect.arrayContaining(['ways*ways: row rest']),
    });
  });
});

test('an attribute as stub shows its grades in rows: small ones are hidden there', () => {
  const plan: Plan = { banners: [{ item: 'grade' }], crosses: [{ stub: 'grade', banner: 'ways' }] };
  const tables = published(caseFileOf(items, sixChiefs(15)), plan, 10);
  const talk = pointOf(tables, 'grade*ways', 'talk')?.column;
  expect(talk?.status === 'shown' ? talk.counts.map((count) => typeof count) : []).toEqual([
    'object',
    'object',
    'number',
  ]);
  expect(isolatedGroups(tables, { minimumBase: 10 })).toEqual([]);
  expect(
    isolatedGroups(published(caseFileOf(items, sixChiefs(15)), plan, 10, false), { minimumBase: 10 }),
  ).not.toEqual([]);
});

test('also where no table is broken down by that attribute', () => {
  const plan: Plan = { banners: [], crosses: [{ stub: 'grade', banner: 'ways' }] };
  const tables = published(caseFileOf(items, sixChiefs(15)), plan, 10);
  expect(pointOf(tables, 'grade*ways', 'talk')?.column).toMatchObject({
    counts: [{ status: 'suppressed' }, { status: 'suppressed' }, 30],
  });
});

test('a set of tables that is not the whole plan is refused', () => {
  const caseFile = caseFileOf(items, sixChiefs(0));
  const tables = tabulatePlan(caseFile, byGrade);
  expect(() => suppressTables(caseFile, tables.slice(1), { plan: byGrade, minimumBase: 10 })).toThrow(
    'every table of the plan',
  );
  const none = { plan: { banners: [], crosses: [] }, minimumBase: 10 };
  expect(() => suppressTables(caseFile, tables, none)).toThrow('and no other');
});

test('the auditor needs to know what kind of item a banner is', () => {
  const tables = published(caseFileOf(items, sixChiefs(0)), byGrade, 10).filter(
    (table) => table.id !== 'grade',
  );
  expect(() => isolatedGroups(tables, { minimumBase: 10 })).toThrow('frequency table of banner grade');
});

/**
 * The sets of cases whose distribution over a stub can be read in published tables, found again from the tables and
 * the cases by plain loops: shown columns, and rows of reverse tables with a number outside the total.
 */
function readableGroups(caseFile: CaseFile, tables: Table[], stub: string): ((index: number) => boolean)[] {
  const options = (item: string): string[] => tables.find((table) => table.stub === item)?.categories ?? [];
  const has = (item: string, index: number, option: string): boolean => {
    const column = caseFile.columns[item];
    const place = options(item).indexOf(option);
    if (column?.kind === 'multiple') return (((column.masks[index] ?? 0) >> place) & 1) === 1;
    return column?.outcomes[index] === firstCategory + place;
  };
  const columns = tables
    .filter((table) => table.stub === stub)
    .flatMap(({ banner, points }) =>
      points
        .filter(({ column }) => column.status === 'shown')
        .map(({ kind, code, joined, options: merged = [code] }) => (index: number): boolean => {
          if (kind === 'total' || banner === null) return true;
          const isBlank = !options(banner).some((option) => has(banner, index, option));
          if (kind === 'not_stated' || joined !== undefined) {
            if (isBlank) return true;
          }
          return merged.some((option) => has(banner, index, option));
        }),
    );
  const isTwoWay = (table: Table): boolean =>
    table.stub === 'place' || tables.some((other) => other.stub === stub && other.banner === table.stub);
  const reverses = tables.filter(
    (table) => table.banner === stub && table.stubKind !== 'scale' && isTwoWay(table),
  );
  const rows = reverses.flatMap((table) =>
    table.categories
      .filter((_, category) =>
        table.points
          .slice(1)
          .some(({ column }) => column.status === 'shown' && typeof column.counts[category] === 'number'),
      )
      .map(
        (option) =>
          (index: number): boolean =>
            has(table.stub, index, option),
      ),
  );
  const stated = reverses
    .filter(
      (table) =>
        table.stubKind === 'single' && table.points.slice(1).some(({ column }) => column.status === 'shown'),
    )
    .map(
      (table) =>
        (index: number): boolean =>
          options(table.stub).some((option) => has(table.stub, index, option)),
    );
  return [...columns, ...rows, ...stated];
}

/** By brute force over single cases. */
function isolatesOneOrTwo(caseFile: CaseFile, tables: Table[], stub: string): boolean {
  const groups = readableGroups(caseFile, tables, stub);
  const outcomes = caseFile.columns[stub]?.outcomes ?? new Uint16Array();
  const cases = [...outcomes.keys()].filter((index) => (outcomes[index] ?? 0) >= firstCategory);
  const atoms = cases.map((index) => ({
    weight: 1,
    groups: [...groups.keys()].filter((group) => groups[group]?.(index)),
  }));
  return isolatesByBruteForce(atoms, [...groups.keys()], 2);
}

test('small waves: no one or two cases can be told apart by sums and differences of all that is readable', () => {
  let openCount = 0;
  fc.assert(
    fc.property(randomWave({ max: 22 }), (caseFile) => {
      const tables = published(caseFile, widePlan, 3);
      const open = published(caseFile, widePlan, 3, false);
      for (const stub of ['score', 'mood', 'ways', 'grade', 'place']) {
        expect(isolatesOneOrTwo(caseFile, tables, stub), stub).toBe(false);
        openCount += Number(isolatesOneOrTwo(caseFile, open, stub));
      }
    }),
    { numRuns: 40 },
  );
  expect(openCount).toBeGreaterThan(40);
});

describe('random waves', () => {
  test('after suppression the auditor finds nothing; before it, usually something', () => {
    let openCount = 0;
    fc.assert(
      fc.property(randomWave({ max: 70 }), fc.constantFrom(5, 10), (caseFile, minimumBase) => {
        openCount += Math.sign(
          isolatedGroups(published(caseFile, widePlan, minimumBase, false), { minimumBase }).length,
        );
        const counted = tabulatePlan(caseFile, widePlan);
        const hasAnswers = (stub: string, banner: string | null, code: string): boolean => {
          const column = pointOf(counted, `${stub}*${banner}`, code)?.column;
          return column?.status !== 'shown' || column.answeredBase > 0;
        };
        const found = isolatedGroups(published(caseFile, widePlan, minimumBase), { minimumBase });
        // Three or more who left an attribute blank are not recognised by it.
        const isBlank = ({ stub, banner, parts, base }: (typeof found)[number]): boolean =>
          parts.every((part) => part === 'not_stated' || !hasAnswers(stub, banner, part)) && (base ?? 0) >= 3;
        expect(found.filter((one) => !isBlank(one))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(openCount).toBeGreaterThan(40);
  });

  test('a planted small grade is recovered exactly every time complementary suppression is off', () => {
    const worlds = fc.record({
      small: fc.integer({ min: 1, max: 9 }),
      scores: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 60, maxLength: 90 }),
    });
    fc.assert(
      fc.property(worlds, ({ small, scores }) => {
        const cases = scores.map((score, index) => ({
          grade: index < small ? 'chief' : index % 2 === 0 ? 'head' : 'clerk',
          score,
          ways: ['talk', 'plan', 'rest'],
        }));
        const caseFile = caseFileOf(items, cases);
        const chiefs = scores.slice(0, small);
        const found = isolatedGroups(published(caseFile, byGrade, 10, false), { minimumBase: 10 });
        const [recovered] = found.filter(({ stub, parts }) => stub === 'score' && parts.join() === 'chief');
        expect(recovered?.counts).toEqual(
          Array.from({ length: 10 }, (_, index) => chiefs.filter((score) => score === index + 1).length),
        );
        expect(recovered?.mean).toBeCloseTo(chiefs.reduce((sum, score) => sum + score, 0) / small, 9);
        expect(isolatedGroups(published(caseFile, byGrade, 10), { minimumBase: 10 })).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('the order of cases does not matter, and what is shown is what was counted', () => {
    fc.assert(
      fc.property(randomWave({ max: 60 }), (caseFile) => {
        const order = Uint32Array.from(
          { length: caseFile.caseCount },
          (_, index) => caseFile.caseCount - 1 - index,
        );
        const columns = Object.entries(caseFile.columns).map(([code, column]) => {
          const outcomes = Uint16Array.from(order, (index) => column.outcomes[index] ?? 0);
          if (column.kind !== 'multiple') return [code, { ...column, outcomes }];
          return [
            code,
            { ...column, outcomes, masks: Uint32Array.from(order, (index) => column.masks[index] ?? 0) },
          ];
        });
        const tables = published(caseFile, widePlan, 10);
        expect(published({ ...caseFile, columns: Object.fromEntries(columns) }, widePlan, 10)).toEqual(
          tables,
        );
        for (const [index, table] of tabulatePlan(caseFile, widePlan).entries()) {
          for (const { code, column } of table.points) {
            const point = tables[index]?.points.find((candidate) => candidate.code === code);
            const after = point?.column;
            if (point?.joined !== undefined) continue;
            if (after?.status !== 'shown' || column.status !== 'shown') continue;
            expect(
              after.counts.every(
                (count, category) => typeof count !== 'number' || count === column.counts[category],
              ),
            ).toBe(true);
            expect({ ...after, counts: [], mentionCount: 0 }).toEqual({
              ...column,
              counts: [],
              mentionCount: 0,
            });
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
