import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crossTab,
  frequencyTable,
  suppressTables,
  tableFinding,
  tabulatePlan,
  waveFindings,
  type CodebookItem,
  type Table,
  type TableFinding,
} from '../../../analysis/index.ts';
import { pooledMentions } from '../../../analysis/finding/pooled-mentions.ts';
import { baseOf, usualBasis } from '../../../analysis/report/table-choice.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';
import { randomWave } from '../random-wave.ts';

const limits = { seed: 1, rounds: 999, workLimit: 20_000 };
const items: CodebookItem[] = [
  { code: 'grade', kind: 'single', categories: ['chief', 'head', 'clerk'], isAttribute: true },
  { code: 'mood', kind: 'single', categories: ['calm', 'busy'], isAttribute: false },
  { code: 'score', kind: 'scale', min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 },
  { code: 'ways', kind: 'multiple', categories: ['talk', 'plan'], exclusive: [] },
];

function many(count: number, one: PlainCase): PlainCase[] {
  return Array.from({ length: count }, () => one);
}

/** What is said of an item by grade, before other tables are thought of. */
function findingBy(stub: string, cases: PlainCase[]): TableFinding | null {
  const caseFile = caseFileOf(items, cases);
  return tableFinding(crossTab(caseFile, stub, { item: 'grade' }), { ...limits, caseFile, weights: null });
}

/** What is said of everybody. */
function findingOf(stub: string, cases: PlainCase[]): TableFinding | null {
  const caseFile = caseFileOf(items, cases);
  return tableFinding(frequencyTable(caseFile, stub), { ...limits, caseFile, weights: null });
}

const clerksAreBusy = [
  ...many(30, { grade: 'chief', mood: 'calm', score: 5, ways: ['talk'] }),
  ...many(10, { grade: 'chief', mood: 'busy', score: 4, ways: ['plan'] }),
  ...many(10, { grade: 'clerk', mood: 'calm', score: 2, ways: ['talk', 'plan'] }),
  ...many(40, { grade: 'clerk', mood: 'busy', score: 1, ways: ['plan'] }),
];

const alike = many(60, { mood: 'calm', score: 3, ways: ['talk'] }).map((one, index) => ({
  ...one,
  grade: ['chief', 'head', 'clerk'][index % 3] ?? '',
  ...(Math.floor(index / 3) % 2 === 0 ? { mood: 'busy', score: 4, ways: ['plan'] } : {}),
}));

describe('one item', () => {
  test('who leads, ties together, and who is next', () => {
    expect(findingOf('mood', [...many(3, { mood: 'busy' }), ...many(5, { mood: 'calm' })])).toEqual({
      kind: 'leading',
      categories: ['calm'],
      count: 5,
      basis: 'asked',
      base: 8,
      next: { category: 'busy', count: 3 },
      isAmongAnswers: false,
    });
    expect(findingOf('mood', [...many(3, { mood: 'busy' }), ...many(3, { mood: 'calm' })])).toMatchObject({
      categories: ['calm', 'busy'],
      next: null,
    });
  });

  test('is a share of the base that the table has: all asked, of several answers those who ticked something', () => {
    const some = [...many(14, { mood: 'calm' }), ...many(10, { mood: 'busy' }), ...many(9, {})];
    expect(findingOf('mood', some)).toMatchObject({ count: 14, base: 33, isAmongAnswers: false });
    expect(findingOf('mood', [...some, ...many(5, {})])).toMatchObject({ base: 38, isAmongAnswers: true });
    expect(findingOf('ways', [...many(4, { ways: ['talk'] }), ...many(9, {})])).toMatchObject({
      basis: 'cases',
      base: 4,
      isAmongAnswers: false,
    });
  });
});

describe('groups compared', () => {
  test('a difference, with who stands out', () => {
    expect(findingBy('mood', clerksAreBusy)).toMatchObject({
      kind: 'comparison',
      test: 'chi-square',
      // Of two groups and two answers there is one fact; the other three say it again.
      standouts: [{ group: 'chief', category: 'calm', isHigher: true }],
    });
    expect(findingBy('score', clerksAreBusy)).toMatchObject({
      test: 'rank',
      standouts: [
        { group: 'chief', category: null, isHigher: true },
        { group: 'clerk', category: null, isHigher: false },
      ],
    });
    expect(findingBy('ways', clerksAreBusy)).toMatchObject({
      test: 'pooled',
      standouts: [
        { group: 'clerk', category: 'plan', isHigher: true },
        { group: 'chief', category: 'talk', isHigher: true },
      ],
    });
  });

  test('of two answers that are all there is, one direction is said', () => {
    const three = [
      ...clerksAreBusy,
      ...many(20, { grade: 'head', mood: 'calm' }),
      ...many(20, { grade: 'head', mood: 'busy' }),
    ];
    const finding = findingBy('mood', three);
    if (finding?.kind !== 'comparison') throw new Error('not compared');
    expect(finding.standouts.map(({ category }) => category)).toEqual(['calm', 'calm', 'calm']);
    expect(new Set(finding.standouts.map(({ group }) => group)).size).toBe(3);
  });

  test.each(['mood', 'score', 'ways'])('no difference: nobody stands out (%s)', (stub) => {
    const [finding] = waveFindings([findingBy(stub, alike)]);
    expect(finding).toMatchObject({ kind: 'comparison', standouts: [] });
    expect(finding?.kind === 'comparison' && finding.p).toBeGreaterThan(0.05);
  });

  test('few cases are tested exactly', () => {
    const few = [...many(4, { grade: 'chief', mood: 'calm' }), ...many(4, { grade: 'clerk', mood: 'busy' })];
    expect(findingBy('mood', few)).toMatchObject({
      test: 'exact',
      p: expect.closeTo(2 / 70, 12) as number,
    });
  });

  test('a rare option is tested exactly: one tick among ten beside none among two hundred is no difference', () => {
    const patterns = ['pay', 'time', 'boss', 'peers'].flatMap((first, index, all) => [
      [first],
      ...all.slice(index + 1).map((second) => [first, second]),
    ]);
    const cases = [
      ...patterns.map((m, index) => ({ grade: 'small', m: index === 0 ? [...m, 'rare'] : m })),
      ...patterns.flatMap((m) => many(20, { grade: 'large', m })),
    ];
    const sparse: CodebookItem[] = [
      { code: 'grade', kind: 'single', categories: ['small', 'large'], isAttribute: true },
      { code: 'm', kind: 'multiple', categories: ['pay', 'time', 'boss', 'peers', 'rare'], exclusive: [] },
    ];
    const caseFile = caseFileOf(sparse, cases);
    const table = crossTab(caseFile, 'm', { item: 'grade' });
    const finding = tableFinding(table, { ...limits, workLimit: 50_000, caseFile, weights: null });
    // Exact, 10/210, and five options: chi-square said p < 0.001.
    expect(finding).toMatchObject({ test: 'mentions', p: expect.closeTo((5 * 10) / 210, 12) as number });
    expect(waveFindings([finding])).toMatchObject([{ standouts: [] }]);
  });

  test('the pooled test reads shown groups only, and is left where a group holds others too', () => {
    const caseFile = caseFileOf(items, clerksAreBusy);
    const table = crossTab(caseFile, 'ways', { item: 'grade' });
    const hidden: Table = {
      ...table,
      points: table.points.map((point) =>
        point.code === 'chief' && point.column.status === 'shown'
          ? { ...point, column: { ...point.column, counts: [29, 10] } }
          : point,
      ),
    };
    expect(pooledMentions(table, caseFile)).toBeLessThan(0.001);
    expect(pooledMentions(hidden, caseFile)).toEqual({ status: 'not_estimable' });
    expect(pooledMentions({ ...table, banner: null }, caseFile)).toEqual({ status: 'not_estimable' });
  });
});

test('nothing to say: nobody answered, nobody varies, one group, or everything is hidden', () => {
  expect(findingOf('mood', [])).toBeNull();
  expect(findingOf('mood', [{ grade: 'chief' }])).toBeNull();
  const same = many(40, { mood: 'calm', score: 3, ways: ['talk'] }).map((one, index) => ({
    ...one,
    grade: index % 2 === 0 ? 'chief' : 'clerk',
  }));
  for (const stub of ['mood', 'score']) {
    expect(findingBy(stub, same)).toEqual({ kind: 'not-compared' });
  }
  expect(findingBy('mood', many(9, { grade: 'chief', mood: 'calm' }))).toEqual({
    kind: 'not-compared',
  });
});

test('only what is shown is compared: hidden groups change nothing', () => {
  const plan = { banners: [{ item: 'grade' }], crosses: [] };
  const withHeads = (mood: string): (TableFinding | null)[] => {
    const cases = [...clerksAreBusy, ...many(4, { grade: 'head', mood, score: 3, ways: ['talk'] })];
    const caseFile = caseFileOf(items, cases);
    const tables = suppressTables(caseFile, tabulatePlan(caseFile, plan), { plan, minimumBase: 10 });
    return tables
      .filter(({ banner }) => banner !== null)
      .map((table) => tableFinding(table, { ...limits, caseFile, weights: null }));
  };
  expect(withHeads('calm')).toEqual(withHeads('busy'));
});

test('what leads is a share of the base that the table prints at first', () => {
  fc.assert(
    fc.property(randomWave({ max: 60 }), (caseFile) => {
      for (const stub of ['mood', 'ways', 'grade']) {
        const table = frequencyTable(caseFile, stub);
        const column = table.points[0]?.column;
        const finding = tableFinding(table, { ...limits, caseFile, weights: null });
        if (finding?.kind !== 'leading' || column?.status !== 'shown') continue;
        expect([stub, finding.basis]).toEqual([stub, usualBasis(table.stubKind)]);
        expect(finding.base).toBe(baseOf(column, finding.basis));
      }
    }),
  );
});
