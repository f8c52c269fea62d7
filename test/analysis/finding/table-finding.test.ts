import { describe, expect, test } from 'vitest';
import {
  crossTab,
  frequencyTable,
  suppressTables,
  tableFinding,
  tabulatePlan,
  type CodebookItem,
  type Table,
} from '../../../analysis/index.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';

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

function by(stub: string, cases: PlainCase[]): Table {
  return crossTab(caseFileOf(items, cases), stub, { item: 'grade' });
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

test('one item: who leads, ties together, and who is next', () => {
  const cases = caseFileOf(items, [...many(3, { mood: 'busy' }), ...many(5, { mood: 'calm' })]);
  expect(tableFinding(frequencyTable(cases, 'mood'), limits)).toEqual({
    kind: 'leading',
    categories: ['calm'],
    count: 5,
    base: 8,
    next: { category: 'busy', count: 3 },
  });
  const tie = caseFileOf(items, [...many(3, { mood: 'busy' }), ...many(3, { mood: 'calm' })]);
  expect(tableFinding(frequencyTable(tie, 'mood'), limits)).toMatchObject({
    categories: ['calm', 'busy'],
    next: null,
  });
});

describe('groups compared', () => {
  test('a difference, with who stands out', () => {
    expect(tableFinding(by('mood', clerksAreBusy), limits)).toMatchObject({
      kind: 'comparison',
      test: 'chi-square',
      standouts: [
        { group: 'chief', category: 'calm', isHigher: true },
        { group: 'chief', category: 'busy', isHigher: false },
      ],
    });
    expect(tableFinding(by('score', clerksAreBusy), limits)).toMatchObject({
      test: 'rank',
      standouts: [
        { group: 'chief', category: null, isHigher: true },
        { group: 'clerk', category: null, isHigher: false },
      ],
    });
    expect(tableFinding(by('ways', clerksAreBusy), limits)).toMatchObject({
      test: 'mentions',
      standouts: [{ group: 'chief', category: 'plan', isHigher: false }],
    });
  });

  test.each(['mood', 'score', 'ways'])('no difference: nobody is named (%s)', (stub) => {
    const finding = tableFinding(by(stub, alike), limits);
    expect(finding).toMatchObject({ kind: 'comparison', standouts: [] });
    expect(finding?.kind === 'comparison' && finding.p).toBeGreaterThan(0.05);
  });

  test('few cases are tested exactly', () => {
    const few = [...many(4, { grade: 'chief', mood: 'calm' }), ...many(4, { grade: 'clerk', mood: 'busy' })];
    expect(tableFinding(by('mood', few), limits)).toMatchObject({
      test: 'exact',
      p: expect.closeTo(2 / 70, 12) as number,
    });
  });
});

test('nothing to say: nobody answered, nobody varies, one group, or everything is hidden', () => {
  expect(tableFinding(frequencyTable(caseFileOf(items, []), 'mood'), limits)).toBeNull();
  expect(tableFinding(frequencyTable(caseFileOf(items, [{ grade: 'chief' }]), 'mood'), limits)).toBeNull();
  const same = many(40, { mood: 'calm', score: 3, ways: ['talk'] }).map((one, index) => ({
    ...one,
    grade: index % 2 === 0 ? 'chief' : 'clerk',
  }));
  for (const stub of ['mood', 'score']) {
    expect(tableFinding(by(stub, same), limits)).toEqual({ kind: 'not-compared' });
  }
  expect(tableFinding(by('mood', many(9, { grade: 'chief', mood: 'calm' })), limits)).toEqual({
    kind: 'not-compared',
  });
});

test('only what is shown is compared: hidden groups change nothing', () => {
  const plan = { banners: [{ item: 'grade' }], crosses: [] };
  const withHeads = (mood: string): Table[] => {
    const cases = [...clerksAreBusy, ...many(4, { grade: 'head', mood, score: 3, ways: ['talk'] })];
    const caseFile = caseFileOf(items, cases);
    return suppressTables(caseFile, tabulatePlan(caseFile, plan), { plan, minimumBase: 10 });
  };
  const findings = (tables: Table[]) =>
    tables.filter(({ banner }) => banner !== null).map((table) => tableFinding(table, limits));
  expect(findings(withHeads('calm'))).toEqual(findings(withHeads('busy')));
});
