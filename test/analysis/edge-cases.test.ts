import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analysisOfVariance,
  cellResiduals,
  coMentions,
  columnLetters,
  cronbachAlpha,
  exactInterval,
  finiteExactInterval,
  fisherExactTest,
  independenceTest,
  indexOfShares,
  indexScore,
  isEstimated,
  kruskalWallisTest,
  mannWhitneyTest,
  meanInterval,
  mentionsTest,
  omegaTotal,
  orderedCounts,
  ordinalAssociation,
  pairwiseMeans,
  pairwiseProportions,
  permutationTest,
  proportionDifference,
  proportionTrendTest,
  recommendationScore,
  scoreTrend,
  standardisedDifference,
  targetStatus,
  twoByTwo,
  welchDifference,
  welchTest,
  wilsonInterval,
} from '../../analysis/index.ts';

/** Every number of a result, wherever it stands. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const tables = fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
const groups = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }), {
  minLength: 2,
  maxLength: 4,
});

describe('no result is ever NaN or infinite', () => {
  test('for any table of counts, empty rows and columns too', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const results = [
          independenceTest(table),
          cellResiduals(table),
          ordinalAssociation(table),
          fisherExactTest(table, { workLimit: 20_000 }),
          permutationTest(table, { rounds: 19, seed: 1 }),
        ];
        expect(numbersIn(results).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('for any groups of answers, empty, single and constant ones too', () => {
    fc.assert(
      fc.property(groups, (lists) => {
        const scale = orderedCounts(lists);
        const results = [
          welchTest(scale),
          analysisOfVariance(scale),
          kruskalWallisTest(scale),
          pairwiseMeans(scale, 'holm'),
          mannWhitneyTest(orderedCounts(lists.slice(0, 2))),
        ];
        expect(numbersIn(results).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('for any proportions', () => {
    const counts = fc
      .tuple(fc.nat(9), fc.nat(9))
      .map(([a, b]) => ({ count: Math.min(a, b), base: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 5 }), (list) => {
        const [first = { count: 0, base: 0 }, second = first] = list;
        const pairs = pairwiseProportions(list, 'holm');
        expect(columnLetters(list.length, pairs, { level: 0.05 })).toHaveLength(list.length);
        const results = [
          pairs,
          proportionTrendTest(
            list,
            list.map((_, index) => index),
          ),
          proportionDifference(
            { ...first, population: null },
            { ...second, population: null },
            { level: 0.95 },
          ),
          proportionDifference({ ...first, population: 20 }, { ...second, population: 20 }, { level: 0.95 }),
        ];
        expect(numbersIn(results).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('shuffled labels change nothing but their places', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const [plain, turned] = [independenceTest(table), independenceTest(table.toReversed())];
      if (!isEstimated(plain) || !isEstimated(turned)) {
        expect(turned).toEqual(plain);
        return;
      }
      expect(turned.chiSquare).toBeCloseTo(plain.chiSquare, 9);
      expect(turned.cramersV).toBeCloseTo(plain.cramersV, 9);
    }),
  );
});

test('a value that repeats does not vary, though its mean by sums is off in the last digit', () => {
  const repeated = fc.tuple(fc.constantFrom(0.7, 0.1, 1 / 3, 250 / 3), fc.integer({ min: 2, max: 30 }));
  fc.assert(
    fc.property(fc.array(repeated, { minLength: 2, maxLength: 5 }), (list) => {
      const scale = orderedCounts(list.map(([value, count]) => Array<number>(count).fill(value)));
      expect(analysisOfVariance(scale)).toEqual({ status: 'zero_variance' });
      expect(welchTest(scale)).toEqual({ status: 'not_estimable' });
      for (const { welchT } of pairwiseMeans(scale, 'holm')) {
        expect(welchT).toEqual({ status: 'not_estimable' });
      }
    }),
  );
});

test('one case a row and a column leave nothing to correct Cramér’s V by', () => {
  const diagonal = independenceTest([
    [1, 0],
    [0, 1],
  ]);
  expect(diagonal).toMatchObject({ cramersV: 1, cramersVCorrected: { status: 'not_estimable' } });
});

describe('intervals', () => {
  const known = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }), fc.nat(60))
    .map(([count, base, more]) => ({
      counts: { count: Math.min(count, base), base },
      population: base + more,
    }));

  test('enclose what was seen, stay between 0 and 1, and a census has no width', () => {
    fc.assert(
      fc.property(known, ({ counts, population }) => {
        const seen = counts.count / counts.base;
        for (const { lower, upper } of [
          wilsonInterval(counts, { level: 0.95, population: null }),
          wilsonInterval(counts, { level: 0.95, population }),
          exactInterval(counts, { level: 0.95 }),
        ]) {
          expect(lower).toBeGreaterThanOrEqual(-1e-12);
          expect(upper).toBeLessThanOrEqual(1 + 1e-12);
          expect(lower).toBeLessThanOrEqual(seen + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(seen - 1e-12);
        }
        const { lowerCount, upperCount } = finiteExactInterval(counts, { level: 0.95, population });
        expect(lowerCount).toBeGreaterThanOrEqual(counts.count);
        expect(upperCount).toBeLessThanOrEqual(population - (counts.base - counts.count));
        expect(lowerCount).toBeLessThanOrEqual(upperCount);
        const census = finiteExactInterval(counts, { level: 0.95, population: counts.base });
        expect([census.lowerCount, census.upperCount]).toEqual([counts.count, counts.count]);
      }),
      { numRuns: 200 },
    );
  });

  test('a base of nobody is an error, and so is a base above the population', () => {
    expect(() => wilsonInterval({ count: 0, base: 0 }, { level: 0.95, population: null })).toThrow(
      'base above 0',
    );
    expect(() => wilsonInterval({ count: 1, base: 9 }, { level: 0.95, population: 8 })).toThrow(
      'base <= population',
    );
    expect(() => finiteExactInterval({ count: 1, base: 9 }, { level: 0.95, population: 8 })).toThrow(
      'base <= population',
    );
  });
});

test('one respondent, constants, too few items: tagged reasons', () => {
  const alone = { base: 1, mean: 4, variance: 0 };
  const notEstimable = { status: 'not_estimable' };
  expect(meanInterval(alone, { level: 0.95, population: null })).toEqual(notEstimable);
  expect(welchDifference(alone, alone, { level: 0.95 })).toEqual(notEstimable);
  expect(standardisedDifference(alone, alone, { correction: 'exact' })).toEqual(notEstimable);
  expect(recommendationScore(Array<number>(11).fill(0), { level: 0.95 })).toEqual({ status: 'no_answers' });
  expect(cronbachAlpha([[1, 2, 3]], { missing: 'listwise', level: 0.95 })).toEqual(notEstimable);
  expect(
    cronbachAlpha(
      [
        [1, 2, 3],
        [2, 2, 2],
      ],
      { missing: 'listwise', level: 0.95 },
    ),
  ).toEqual({ status: 'zero_variance' });
  expect(cronbachAlpha([[], []], { missing: 'listwise', level: 0.95 })).toEqual(notEstimable);
  expect(
    omegaTotal([
      [1, 2, 3],
      [3, 2, 1],
    ]),
  ).toEqual(notEstimable);
  expect(
    mentionsTest([
      { base: 5, coMentions: [[5]] },
      { base: 3, coMentions: [[3]] },
    ]),
  ).toEqual(notEstimable);
  expect(mentionsTest([])).toEqual(notEstimable);
  expect(() => coMentions([1], [0], { groupCount: 1, optionCount: 33 })).toThrow('at most 32 options');
  expect(
    twoByTwo([
      [3, 0],
      [4, 0],
    ]),
  ).toEqual(notEstimable);
  expect(scoreTrend([1, 2, 3], [1, 1, 1], { level: 0.95, next: 4 })).toEqual(notEstimable);
  expect(indexScore([[null, null]], { aggregation: 'pooled', minimumAnsweredCount: 1 })).toEqual({
    status: 'no_answers',
  });
  expect(kruskalWallisTest(orderedCounts([[3, 3], [3]]))).toEqual({ status: 'zero_variance' });
});

describe('index scores', () => {
  test('Civil Service People Survey: the examples of the technical guide', () => {
    const person = [100, 75, 75, 50, 25].map((score) => [score]);
    const own = indexScore(person, { aggregation: 'respondent-mean', minimumAnsweredCount: 3 });
    expect(own).toMatchObject({ score: 65 });
    const group = [[65, 25, 70, 35, 50, 100, 90, 40, 20, 35]];
    expect(indexScore(group, { aggregation: 'respondent-mean', minimumAnsweredCount: 1 })).toMatchObject({
      score: 53,
    });
    expect(indexOfShares([0.1, 0.4, 0.1, 0.16, 0.24], [100, 75, 50, 25, 0], { roundedTo: 0.01 })).toBe(49);
    // The guide's second example adds up to 102 %.
    expect(() =>
      indexOfShares([0.22, 0.28, 0.34, 0.12, 0.06], [100, 75, 50, 25, 0], { roundedTo: 0.005 }),
    ).toThrow('add up to 1 (1.02)');
  });

  test('HMCPSI 2024, inclusion: three rules, three figures', () => {
    // 17 people, four items; two of them left one blank and were positive in the others.
    const complete = [10, 10, 11, 10];
    const items = complete.map((count, item) => [
      ...Array.from({ length: 15 }, (_, person) => (person < count ? 100 : 0)),
      ...(item === 2 ? [null, null] : [100, 100]),
    ]);
    const score = (aggregation: 'respondent-mean' | 'item-mean' | 'pooled'): number => {
      const result = indexScore(items, { aggregation, minimumAnsweredCount: 1 });
      return isEstimated(result) ? result.score : 0;
    };
    expect(score('respondent-mean')).toBeCloseTo(72.059, 3);
    expect(score('item-mean')).toBeCloseTo(71.274, 2);
    expect(score('pooled')).toBeCloseTo(71.212, 3);
  });

  test('without blanks the three rules agree', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)), { minLength: 1 }), (people) => {
        const items = [0, 1, 2].map((item) => people.map((own) => own[item] ?? 0));
        const [a, b, c] = (['respondent-mean', 'item-mean', 'pooled'] as const).map((aggregation) =>
          indexScore(items, { aggregation, minimumAnsweredCount: 3 }),
        );
        if (a === undefined || b === undefined || c === undefined) return;
        if (!isEstimated(a) || !isEstimated(b) || !isEstimated(c)) throw new Error('no score');
        expect(b.score).toBeCloseTo(a.score, 9);
        expect(c.score).toBeCloseTo(a.score, 9);
      }),
    );
  });
});

test('a target that should not be exceeded is judged from the other side', () => {
  const limits = { estimate: 12, lower: 10, upper: 14 };
  const options = { direction: 'at_most', judgedBy: 'interval' } as const;
  expect(targetStatus(limits, 15, options)).toEqual({ status: 'met', gap: -3 });
  expect(targetStatus(limits, 9, options).status).toBe('not_met');
  expect(targetStatus(limits, 12, options).status).toBe('undecided');
  expect(targetStatus(limits, 12, { ...options, judgedBy: 'estimate' }).status).toBe('met');
});
