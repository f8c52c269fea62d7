import { describe, expect, test } from 'vitest';
import {
  crossTab,
  frequencyTable,
  isEstimated,
  indexScore,
  marginOfError,
  percent,
  percentBase,
  postStratificationWeights,
  printPercent,
  responseRateBounds,
  responseRateTable,
  roundHalfUp,
  topCategories,
  type Column,
  type ShownColumn,
} from '../../../analysis/index.ts';
import { caseFileOf } from '../case-file-of.ts';

/** Figures that were printed by others, from their counts. */

function shown(column: Column | undefined): ShownColumn {
  if (column?.status !== 'shown') throw new Error('the column is not shown');
  return column;
}

function printed(column: ShownColumn, decimals: number): string[] {
  const base = percentBase(column, 'cases');
  return column.counts.map((count) => printPercent(count, typeof base === 'number' ? base : 0, decimals));
}

function singleResponse(counts: number[]) {
  const categories = counts.map((_, index) => `c${index + 1}`);
  return caseFileOf(
    [{ code: 'q', kind: 'single', categories, isAttribute: false }],
    counts.flatMap((count, index) => Array.from({ length: count }, () => ({ q: `c${index + 1}` }))),
  );
}

test('Civil Service People Survey 2024, table A: parts print as 99, and two parts as more than their sum', () => {
  const total = shown(frequencyTable(singleResponse([103, 166, 177, 95, 24]), 'q').points[0]?.column);
  expect(total.answeredBase).toBe(565);
  expect(printed(total, 0)).toEqual(['18', '29', '31', '17', '4']);
  expect(printed(total, 3)).toEqual(['18.230', '29.381', '31.327', '16.814', '4.248']);
  expect(printPercent(103 + 166, 565, 0)).toBe('48');
});

test('日本財団図書館 1997, n = 272: the parts print as 99.9 and stay so', () => {
  const total = shown(frequencyTable(singleResponse([89, 49, 132, 2]), 'q').points[0]?.column);
  expect(printed(total, 1)).toEqual(['32.7', '18.0', '48.5', '0.7']);
});

describe('日本財団図書館: multiple response by group, percent of cases', () => {
  const options = ['outside', 'workplace', 'own', 'none', 'other'];
  const groups: Record<string, { size: number; counts: number[]; percents: string[] }> = {
    g1: { size: 47, counts: [46, 41, 33, 1, 11], percents: ['97.9', '87.2', '70.2', '2.1', '23.4'] },
    g2: { size: 12, counts: [11, 11, 10, 0, 2], percents: ['91.7', '91.7', '83.3', '-', '16.7'] },
    g3: { size: 194, counts: [175, 141, 123, 5, 18], percents: ['90.2', '72.7', '63.4', '2.6', '9.3'] },
  };
  // Only the margins are published: the first option is ticked by the first respondents, the others by the last.
  const cases = Object.entries(groups).flatMap(([group, { size, counts }]) =>
    Array.from({ length: size }, (_, index) => ({
      group,
      ways: options.filter((__, option) =>
        option === 0 ? index < (counts[0] ?? 0) : size - index <= (counts[option] ?? 0),
      ),
    })),
  );
  const table = crossTab(
    caseFileOf(
      [
        { code: 'group', kind: 'single', categories: Object.keys(groups), isAttribute: true },
        { code: 'ways', kind: 'multiple', categories: options, exclusive: ['none'] },
      ],
      cases,
    ),
    'ways',
    { item: 'group' },
  );

  test.each(Object.entries(groups))('%s', (code, { size, counts, percents }) => {
    const column = shown(table.points.find((point) => point.code === code)?.column);
    expect(column).toMatchObject({ answeredBase: size, counts });
    expect(printed(column, 1)).toEqual(percents);
  });

  test('total', () => {
    const total = shown(table.points[0]?.column);
    expect(total).toMatchObject({ answeredBase: 253, counts: [232, 193, 166, 6, 31], mentionCount: 628 });
    expect(printed(total, 1)).toEqual(['91.7', '76.3', '65.6', '2.4', '12.3']);
    expect(table.points.map((point) => point.code)).toEqual(['total', 'g1', 'g2', 'g3']);
  });
});

test('枚方市 2024: response rate by grade, with 45 who did not state theirs', () => {
  const categories = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8'];
  const table = responseRateTable({
    item: 'grade',
    categories,
    population: [20, 42, 161, 247, 384, 96, 962, 526],
    responseCounts: [6, 10, 58, 93, 104, 31, 227, 205],
    notStatedCount: 45,
  });
  const lines = table.rows.map(({ eligibleCount, responseCount }) => [
    eligibleCount,
    responseCount,
    eligibleCount === null ? null : printPercent(responseCount, eligibleCount, 1),
  ]);
  expect(lines).toEqual([
    [20, 6, '30.0'],
    [42, 10, '23.8'],
    [161, 58, '36.0'],
    [247, 93, '37.7'],
    [384, 104, '27.1'],
    [96, 31, '32.3'],
    [962, 227, '23.6'],
    [526, 205, '39.0'],
    [null, 45, null],
    [2438, 779, '32.0'],
  ]);
  expect(table.rows.map((row) => row.code)).toEqual([...categories, 'not_stated', 'total']);
  expect(table.stated.responseCount).toBe(734);
  expect(table.stated.responseRate).toBeCloseTo(734 / 2438, 12);
  expect(printPercent(734, 2438, 1)).toBe('30.1');
});

test('response rate: more responses than people is flagged and not cut; nobody eligible has no rate', () => {
  const table = responseRateTable({
    item: 'grade',
    categories: ['a', 'b'],
    population: [3, 0],
    responseCounts: [5, 2],
    notStatedCount: 0,
  });
  expect(table.rows).toMatchObject([
    { code: 'a', responseRate: 5 / 3, exceedsPopulation: true },
    { code: 'b', responseRate: { status: 'not_estimable' }, exceedsPopulation: true },
    { code: 'not_stated', eligibleCount: null, responseRate: null, exceedsPopulation: false },
    { code: 'total', responseCount: 7, exceedsPopulation: true },
  ]);
  const rate = { item: null, categories: [], population: [], responseCounts: [], notStatedCount: 9 };
  expect(responseRateTable(rate).rows).toMatchObject([
    { code: 'total', responseCount: 9, responseRate: { status: 'not_estimable' } },
  ]);
  expect(() => responseRateTable({ ...rate, categories: ['a'] })).toThrow('one head count');
});

test('枚方市 2024: what each grade weighs, and the sampling errors at 50 %', () => {
  const population = [20, 42, 161, 247, 384, 96, 962, 526];
  const responses = [6, 10, 58, 93, 104, 31, 227, 205];
  const { weights } = postStratificationWeights({ population, responses, notStatedCount: 0 });
  const perCase = 2438 / 734;
  expect(weights.map((weight) => roundHalfUp(Number(weight) / perCase, 3))).toEqual([
    1.004, 1.264, 0.836, 0.8, 1.112, 0.932, 1.276, 0.772,
  ]);
  const errors = population.map((people, grade) =>
    marginOfError(
      { proportion: 0.5, base: responses[grade] ?? 0, population: people },
      { level: 0.95, correction: 'population-minus-one' },
    ),
  );
  expect(errors.map((error) => roundHalfUp(100 * error, 1))).toEqual([
    34.3, 27.4, 10.3, 8, 8.2, 14.6, 5.7, 5.4,
  ]);
});

test.each([
  ['長岡京', 418, 563, '74.2'],
  ['長岡京', 406, 539, '75.3'],
  ['長岡京', 435, 558, '78.0'],
  ['四日市', 3934, 4226, '93.1'],
  ['特別区', 2581, 2941, '87.8'],
  ['三島', 1018, 2000, '50.9'],
  ['三島', 1014, 2000, '50.7'],
  ['駒ヶ根', 1266, 3000, '42.2'],
])('response rate of %s: %d of %d is %s %', (_, responses, people, printed1) => {
  expect(percent(responses, people, 1)).toBe(printed1);
});

test('日本財団図書館 1997: up to three of nine, and blanks that keep the parts below 100', () => {
  const mentions = [180, 31, 166, 169, 71, 89, 32, 56, 7];
  expect(mentions.map((count) => percent(count, 272, 1))).toEqual(
    '66.2 11.4 61.0 62.1 26.1 32.7 11.8 20.6 2.6'.split(' '),
  );
  const blanks = Array.from({ length: 6 }, () => ({}));
  const given = [193, 55, 16].flatMap((count, option) =>
    Array.from({ length: count }, () => ({ q: `c${option + 1}` })),
  );
  const item = { code: 'q', kind: 'single', categories: ['c1', 'c2', 'c3'], isAttribute: false } as const;
  const column = shown(
    frequencyTable(caseFileOf([{ ...item, categories: [...item.categories] }], [...given, ...blanks]), 'q')
      .points[0]?.column,
  );
  expect(column).toMatchObject({ askedBase: 270, answeredBase: 264, nonresponseCount: 6 });
  const asked = percentBase(column, 'asked');
  expect(column.counts.map((count) => printPercent(count, Number(asked), 1))).toEqual([
    '71.5',
    '20.4',
    '5.9',
  ]);
});

test('枚方市: the three reasons that are given most, two of them equally often', () => {
  const reasons = ['process not valued', 'no use of skills', 'routine', 'other'];
  const first = topCategories(reasons, [10, 8, 8, 3], { limit: 2 });
  expect(first.map(({ rank, category, count }) => [rank, category, percent(count, 65, 1)])).toEqual([
    [1, 'process not valued', '15.4'],
    [2, 'no use of skills', '12.3'],
    [2, 'routine', '12.3'],
  ]);
});

test('Federal Employee Viewpoint Survey: the index is the mean of three unrounded parts', () => {
  const index = (parts: number[]): number => {
    const result = indexScore(
      parts.map((part) => [part]),
      { aggregation: 'item-mean', minimumAnsweredCount: 3 },
    );
    return isEstimated(result) ? roundHalfUp(result.score, 1) : -1;
  };
  expect(index([57.1, 76.2, 72.1])).toBe(68.5);
  expect(index([60, 79.8, 73.1])).toBe(71);
  expect(index([61.2, 80.2, 73.8])).toBe(71.7);
  // 2020 was published as 72.5: from the parts as printed it cannot be had.
  expect(index([61.6, 80.2, 75.5])).toBe(72.4);
});

test('responses above the head count leave no bound below the other', () => {
  expect(responseRateBounds({ population: [20, 20], responses: [22, 19], notStatedCount: 3 })).toMatchObject([
    { lower: 1.1, upper: 1.1 },
    { lower: 0.95, upper: 1 },
  ]);
  expect(responseRateBounds({ population: [], responses: [], notStatedCount: 3 })).toEqual([]);
  expect(responseRateBounds({ population: [20], responses: [0], notStatedCount: 3 })).toMatchObject([
    { lower: 0, upper: 0.15, missingAtRandom: { status: 'not_estimable' } },
  ]);
});
