import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countColumn,
  crossTab,
  firstCategory,
  frequencyTable,
  nonresponse,
  notAsked,
  nonSubstantive,
  plannedTables,
  tabulatePlan,
  type CaseFile,
  type CodebookItem,
  type Column,
} from '../../../analysis/index.ts';
import { caseFileOf, left } from '../case-file-of.ts';
import { exampleCaseFile } from '../example-case-file.ts';
import { randomWave, widePlan } from '../random-wave.ts';

function inReverse(caseFile: CaseFile): CaseFile {
  const columns = Object.entries(caseFile.columns).map(([code, column]) => [
    code,
    column.kind === 'multiple'
      ? { ...column, outcomes: column.outcomes.toReversed(), masks: column.masks.toReversed() }
      : { ...column, outcomes: column.outcomes.toReversed() },
  ]);
  return { ...caseFile, columns: Object.fromEntries(columns) };
}

function numbersOf(column: Column): number[] {
  if (column.status !== 'shown') return [];
  const { askedBase, answeredBase, nonresponseCount, nonSubstantiveCount, counts } = column;
  return [askedBase, answeredBase, nonresponseCount, nonSubstantiveCount, ...counts.map(Number)];
}

test('every outcome has its own place: category, blank, outside the substance, not asked', () => {
  const items: CodebookItem[] = [
    { code: 'q', kind: 'scale', min: 0, max: 2, topBoxCount: 1, bottomBoxCount: 1 },
  ];
  const missing = [nonSubstantive, notAsked, notAsked, notAsked].map(left);
  const answers = [0, 2, 2, ...missing].map((q) => ({ q }));
  const table = frequencyTable(caseFileOf(items, [...answers, {}, {}]), 'q');
  expect(table).toMatchObject({ id: 'q', stubKind: 'scale', banner: null, categories: ['0', '1', '2'] });
  expect(table.points).toMatchObject([
    {
      code: 'total',
      column: {
        askedBase: 6,
        answeredBase: 3,
        nonresponseCount: 2,
        nonSubstantiveCount: 1,
        counts: [1, 0, 2],
      },
    },
  ]);
});

test('a column without anybody asked, and an outcome that means nothing', () => {
  const caseFile = caseFileOf(exampleCaseFile.items, [{ grade: 'chief', pride: left(notAsked) }]);
  expect(frequencyTable(caseFile, 'pride').points[0]?.column).toEqual({ status: 'no_cases' });
  const column = { kind: 'single', outcomes: Uint16Array.of(firstCategory + 7) } as const;
  const groups = { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(1) } as const;
  expect(() => countColumn(column, 7, groups)).toThrow('outcome beyond the categories');
});

test('32 options, the last one too', () => {
  const categories = Array.from({ length: 32 }, (_, index) => `o${index}`);
  const caseFile = caseFileOf(
    [{ code: 'm', kind: 'multiple', categories, exclusive: [] }],
    [{ m: ['o0', 'o31'] }, { m: ['o31'] }],
  );
  const table = crossTab(caseFile, 'm', { item: 'm' });
  expect(table.points.at(-1)).toMatchObject({ code: 'o31', column: { answeredBase: 2, mentionCount: 3 } });
  expect(table.points[0]?.column).toMatchObject({ counts: [1, ...Array.from({ length: 30 }, () => 0), 2] });
});

describe('banners', () => {
  const items: CodebookItem[] = [
    { code: 'grade', kind: 'single', categories: ['a', 'b', 'c', 'd'], isAttribute: true },
    { code: 'q', kind: 'single', categories: ['yes', 'no'], isAttribute: false },
  ];
  const cases = ['a', 'b', 'b', 'c', 'c', 'c'].map((grade) => ({ grade, q: 'yes' }));

  test('merged options stand together at the place of the first; a group nobody is in has no cases', () => {
    const caseFile = caseFileOf(items, cases);
    const table = crossTab(caseFile, 'q', { item: 'grade', merges: [{ code: 'bd', options: ['d', 'b'] }] });
    expect(table.points.map(({ code, kind }) => [code, kind])).toEqual([
      ['total', 'total'],
      ['a', 'option'],
      ['bd', 'merged'],
      ['c', 'option'],
    ]);
    expect(table.points[2]).toMatchObject({
      options: ['d', 'b'],
      column: { answeredBase: 2, counts: [2, 0] },
    });
    expect(crossTab(caseFile, 'q', { item: 'grade' }).points[4]).toEqual({
      code: 'd',
      kind: 'option',
      column: { status: 'no_cases' },
    });
  });

  test('blank, outside the substance and not asked are all "not stated", last', () => {
    const unstated = [
      { q: 'no' },
      { q: 'no', grade: left(nonSubstantive) },
      { q: 'no', grade: left(notAsked) },
    ];
    const table = crossTab(caseFileOf(items, [...cases, ...unstated]), 'q', { item: 'grade' });
    expect(table.points.at(-1)).toMatchObject({ code: 'not_stated', column: { counts: [0, 3] } });
  });

  test('what cannot be a banner fails by name', () => {
    const caseFile = caseFileOf(items, cases);
    expect(() => crossTab(caseFile, 'q', { item: 'q' })).toThrow('with itself: q');
    expect(() => crossTab(caseFile, 'q', { item: 'nothing' })).toThrow('no item nothing');
    expect(() => crossTab(exampleCaseFile, 'tools', { item: 'pride' })).toThrow(
      'rating scale cannot be a banner: pride',
    );
    expect(() =>
      crossTab(caseFile, 'q', { item: 'grade', merges: [{ code: 'x', options: ['a', 'zz'] }] }),
    ).toThrow('option zz');
    const twice = [
      { code: 'x', options: ['a', 'b'] },
      { code: 'y', options: ['b', 'c'] },
    ];
    expect(() => crossTab(caseFile, 'q', { item: 'grade', merges: twice })).toThrow('option b');
  });
});

test('the closed set: attributes alone, everything else by every banner, declared crosses, each once', () => {
  const crosses = [
    { stub: 'ways', banner: 'ways' },
    { stub: 'ways', banner: 'grade' },
    { stub: 'place', banner: 'grade' },
  ];
  const items = fc.sample(randomWave({ max: 1 }), 1)[0]?.items ?? [];
  expect(plannedTables(items, { banners: [{ item: 'grade' }], crosses }).map((table) => table.id)).toEqual([
    'grade',
    'place',
    'place*grade',
    'score',
    'score*grade',
    'mood',
    'mood*grade',
    'ways',
    'ways*grade',
    'ways*ways',
    'spirit',
    'spirit*grade',
  ]);
  expect(() =>
    plannedTables(items, { banners: [{ item: 'grade' }, { item: 'grade' }], crosses: [] }),
  ).toThrow('grade stands twice');
  expect(() => plannedTables(items, { banners: [], crosses: [{ stub: 'no', banner: 'grade' }] })).toThrow(
    'unknown item no',
  );
});

test('groups that do not overlap add up to the total, in every number', () => {
  fc.assert(
    fc.property(randomWave({ max: 80 }), (caseFile) => {
      for (const { id, points } of tabulatePlan(caseFile, widePlan)) {
        if (id.endsWith('*ways') || points.length === 1) continue;
        const [total = [], ...groups] = points.map((point) => numbersOf(point.column));
        const sums = total.map((_, index) => groups.reduce((sum, group) => sum + (group[index] ?? 0), 0));
        expect(sums, id).toEqual(total);
      }
    }),
    { numRuns: 60 },
  );
});

test('the order of cases does not matter', () => {
  fc.assert(
    fc.property(randomWave({ max: 60 }), (caseFile) => {
      expect(tabulatePlan(inReverse(caseFile), widePlan)).toEqual(tabulatePlan(caseFile, widePlan));
    }),
    { numRuns: 40 },
  );
});

test('counts equal a count by hand', () => {
  const categories = [0, 1, 2].map((category) => firstCategory + category);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...categories, nonresponse, notAsked), fc.nat(3)), { maxLength: 50 }),
      (cases) => {
        const column = { kind: 'single', outcomes: Uint16Array.from(cases, ([outcome]) => outcome) } as const;
        const byGroup = countColumn(column, 3, {
          kind: 'partition',
          groupCount: 4,
          groupOf: Uint16Array.from(cases, ([, group]) => group),
        });
        const byBit = countColumn(column, 3, {
          kind: 'overlapping',
          groupCount: 2,
          masks: Uint32Array.from(cases, ([, group]) => group),
        });
        const count = (outcome: number, isIn: (group: number) => boolean): number =>
          cases.filter(([value, group]) => value === outcome && isIn(group)).length;
        for (const [group, counted] of byGroup.entries()) {
          expect(counted.counts).toEqual(
            categories.map((outcome) => count(outcome, (other) => other === group)),
          );
          expect(counted.nonresponse).toBe(count(nonresponse, (other) => other === group));
        }
        for (const [bit, counted] of byBit.entries()) {
          expect(counted.counts).toEqual(
            categories.map((outcome) => count(outcome, (other) => ((other >> bit) & 1) === 1)),
          );
          expect(counted.notAsked).toBe(count(notAsked, (other) => ((other >> bit) & 1) === 1));
        }
      },
    ),
  );
});
