import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  codebook,
  crossTab,
  frequencyTable,
  indexScore,
  nonSubstantive,
  notAsked,
  tabulatePlan,
  type CodebookItem,
} from '../../../analysis/index.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { caseFileOf, left, type PlainCase } from '../case-file-of.ts';

type IndexItem = Extract<CodebookItem, { kind: 'index' }>;

const grade: CodebookItem = {
  code: 'grade',
  kind: 'single',
  categories: ['chief', 'clerk'],
  isAttribute: true,
};
const scale = (code: string): CodebookItem => ({
  code,
  kind: 'scale',
  min: 1,
  max: 5,
  topBoxCount: 2,
  bottomBoxCount: 2,
});
const names = ['a', 'b', 'c'];
const index = (
  aggregation: IndexItem['aggregation'],
  minimumAnsweredCount: number,
  scores = [0, 25, 50, 75, 100],
): IndexItem => ({
  code: 'i',
  kind: 'index',
  items: names.map((code) => ({ code, scores })),
  aggregation,
  minimumAnsweredCount,
});
const items = (own: IndexItem): CodebookItem[] => [grade, ...names.map(scale), own];

function totalOf(own: IndexItem, cases: PlainCase[]) {
  const { column } = frequencyTable(caseFileOf(items(own), cases), 'i').points[0] ?? {};
  return column?.status === 'shown'
    ? { score: column.indexScore, base: column.answeredBase, asked: column.askedBase }
    : column;
}

test('the published example of the Civil Service People Survey: 65, and 53 for its group of ten', () => {
  const questionnaire = JSON.parse(
    readFileSync('surveys/definitions/csps-engagement/questionnaire.v1.json', 'utf8'),
  ) as Questionnaire;
  const coded = codebook(asTabulated(questionnaire));
  const own = coded.find((item) => item.code === 'engagement-index');
  if (own?.kind !== 'index') throw new Error('no index');
  const codeOf: Record<number, string> = { 100: '5', 75: '4', 50: '3', 25: '2', 0: '1' };
  const answers = (scores: number[]): PlainCase =>
    Object.fromEntries(own.items.map(({ code }, place) => [code, codeOf[scores[place] ?? -1]]));
  const scoreOf = (cases: PlainCase[]) => {
    const { column } = frequencyTable(caseFileOf(coded, cases), own.code).points[0] ?? {};
    return column?.status === 'shown' ? column.indexScore : undefined;
  };
  expect(scoreOf([answers([100, 75, 75, 50, 25])])).toBe(65);
  // Ten people with 65, 25, 70, … as the source has them: any answers with these means.
  const means = [65, 25, 70, 35, 50, 100, 90, 40, 20, 35];
  const group = means.map((mean) => {
    let rest = (mean * 5) / 25;
    return answers(
      Array.from({ length: 5 }, () => {
        const steps = Math.min(4, rest);
        rest -= steps;
        return steps * 25;
      }),
    );
  });
  expect(scoreOf(group)).toBe(53);
});

test('three rules, three figures as soon as anybody leaves an item blank; the same as from lists of scores', () => {
  const cases = [{ a: 5, b: 1, c: 3 }, { a: 5, b: 5 }, { a: 2 }, {}];
  const rules = ['respondent-mean', 'item-mean', 'pooled'] as const;
  const found = rules.map((rule) => totalOf(index(rule, 1), cases));
  expect(found).toEqual([
    { score: (50 + 100 + 25) / 3, base: 3, asked: 4 },
    { score: (225 / 3 + 100 / 2 + 50) / 3, base: 3, asked: 4 },
    { score: 375 / 6, base: 3, asked: 4 },
  ]);
  const lists = names.map((name) =>
    cases.map((one: PlainCase) => {
      const value = one[name];
      return typeof value === 'number' ? (value - 1) * 25 : null;
    }),
  );
  for (const [place, aggregation] of rules.entries()) {
    expect(indexScore(lists, { aggregation, minimumAnsweredCount: 1 })).toMatchObject({
      score: expect.closeTo((found[place] as { score: number }).score, 12) as number,
      base: 3,
    });
  }
});

test('too few answers, "don\'t know" and what was not asked', () => {
  const cases = [
    { a: 5, b: 1, c: 3 },
    { a: 5, b: left(nonSubstantive), c: left(notAsked) },
    { a: left(notAsked), b: left(notAsked), c: left(notAsked) },
  ];
  expect(totalOf(index('pooled', 2), cases)).toEqual({ score: 50, base: 1, asked: 2 });
  expect(totalOf(index('pooled', 1), cases)).toEqual({ score: 62.5, base: 2, asked: 2 });
});

test('all blank, nobody asked, one respondent', () => {
  expect(totalOf(index('item-mean', 1), [{}, {}])).toEqual({
    score: { status: 'no_answers' },
    base: 0,
    asked: 2,
  });
  const nobody = { a: left(notAsked), b: left(notAsked), c: left(notAsked) };
  expect(totalOf(index('item-mean', 1), [nobody])).toEqual({ status: 'no_cases' });
  expect(totalOf(index('item-mean', 1), [{ a: 4 }])).toEqual({ score: 75, base: 1, asked: 1 });
});

test('a reversed item is turned round', () => {
  expect(totalOf(index('pooled', 1, [100, 75, 50, 25, 0]), [{ a: 1, b: 1, c: 2 }])).toMatchObject({
    score: 275 / 3,
  });
});

test('by groups, nets and groups that overlap: the index of exactly those in them', () => {
  const ways: CodebookItem = { code: 'ways', kind: 'multiple', categories: ['x', 'y'], exclusive: [] };
  const cases: PlainCase[] = [
    { grade: 'chief', a: 5, b: 5, c: 5, ways: ['x'] },
    { grade: 'clerk', a: 1, b: 2, ways: ['x', 'y'] },
    { grade: 'clerk', a: 3, b: 3, c: 4 },
    { a: 2, b: 4, c: 4, ways: ['y'] },
  ];
  const own = index('respondent-mean', 2);
  const caseFile = caseFileOf([ways, ...items(own)], cases);
  const scores = (banner: Parameters<typeof crossTab>[2]) =>
    crossTab(caseFile, 'i', banner).points.map(({ code, column }) => [
      code,
      column.status === 'shown' ? column.indexScore : null,
    ]);
  const [first, second, third, fourth] = [100, 12.5, 175 / 3, 175 / 3];
  const all = expect.closeTo((first + second + third + fourth) / 4, 10) as number;
  const clerks = expect.closeTo((second + third) / 2, 10) as number;
  expect(scores({ item: 'grade', nets: [{ code: 'staff', options: ['chief', 'clerk'] }] })).toEqual([
    ['total', all],
    ['chief', first],
    ['clerk', clerks],
    ['staff', expect.closeTo((first + second + third) / 3, 10)],
    ['not_stated', fourth],
  ]);
  expect(scores({ item: 'ways' })).toEqual([
    ['total', all],
    ['x', (first + second) / 2],
    ['y', expect.closeTo((second + fourth) / 2, 10)],
  ]);
});

test('a plan makes a table of the index alone and one by every banner', () => {
  const caseFile = caseFileOf(items(index('pooled', 1)), [{ grade: 'chief', a: 1 }]);
  const tables = tabulatePlan(caseFile, { banners: [{ item: 'grade' }], crosses: [] });
  expect(tables.filter(({ stub }) => stub === 'i').map(({ id, stubKind }) => [id, stubKind])).toEqual([
    ['i', 'index'],
    ['i*grade', 'index'],
  ]);
});
