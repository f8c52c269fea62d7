import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calibratedMean,
  calibratedPartMean,
  designDegreesOfFreedom,
  effectiveBase,
  isEstimated,
  raoScottTest,
  scaleStatistics,
  trimmedWeights,
  weightedMean,
  weightedMeanDifference,
  weightedQuantile,
  weightedTable,
} from '../../../analysis/index.ts';
import { exampleCaseFile } from '../example-case-file.ts';

const endless = { stratumOf: null, populations: null };
const cases = fc.array(
  fc.record({
    row: fc.nat(2),
    column: fc.nat(2),
    value: fc.integer({ min: 0, max: 9 }),
    weight: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 12, maxLength: 40 },
);

/** What every function of weights makes of the cases. */
function figuresOf(list: readonly { row: number; column: number; value: number; weight: number }[]) {
  const weights = list.map(({ weight }) => weight);
  const values = list.map(({ value }) => value);
  const rao = raoScottTest(
    { rowOf: list.map(({ row }) => row), columnOf: list.map(({ column }) => column) },
    weights,
    endless,
  );
  const mean = weightedMean(values, weights, endless);
  const isFirst = list.map(({ row }) => row === 0);
  const difference = weightedMeanDifference({ values, isFirst }, weights, endless);
  return {
    df: designDegreesOfFreedom(weights, endless),
    chiSquare: isEstimated(rao) ? rao.chiSquare : rao,
    counts: isEstimated(rao) ? rao.weightedCounts : rao,
    // df2 is df1 times the degrees of freedom of the design: of the cases that count.
    perCase: isEstimated(rao) ? rao.df2 / rao.df1 : rao,
    mean: isEstimated(mean) ? mean.mean : mean,
    difference: isEstimated(difference) ? [difference.difference, difference.df] : difference,
    effective: effectiveBase(weights),
    median: weightedQuantile(values, weights, { share: 0.5, type: 1 }),
    trimmed: trimmedWeights(weights, { limitFactor: 2 }).trimmedCount,
  };
}

test('a case of weight 0 is in no count, category, base or degree of freedom', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 9 }), (list, added) => {
      const stray = Array.from({ length: added }, () => ({ row: 7, column: 9, value: 99, weight: 0 }));
      const [plain, beside] = [figuresOf(list), figuresOf([...list, ...stray])];
      expect(JSON.stringify(beside, rounded)).toBe(JSON.stringify(plain, rounded));
    }),
  );
});

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(9)) : value;

test('a stratum of which nobody has a weight takes no degree of freedom', () => {
  expect(designDegreesOfFreedom([1, 1, 0, 0], { stratumOf: [0, 0, 1, 1] })).toBe(1);
  expect(designDegreesOfFreedom([0, 0, 0, 0], { stratumOf: [0, 0, 1, 1] })).toBe(0);
});

test('trimming leaves those without weight where they are', () => {
  expect([...trimmedWeights([0, 1, 1, 1, 50, 0], { limitFactor: 5 }).weights]).toEqual([
    0,
    ...trimmedWeights([1, 1, 1, 50], { limitFactor: 5 }).weights,
    0,
  ]);
  expect(() => trimmedWeights([0, 0], { limitFactor: 5 })).toThrow('above 0');
});

test('of a table the error knows the whole sample, blanks too', () => {
  const table = weightedTable(exampleCaseFile, 'grade', { weights: [1, 1, 1, 1, 1, 1], populations: [60] });
  if (!isEstimated(table)) throw new Error('no table');
  const [first] = table.categories;
  const proportion = Number(first?.proportion);
  // n/(n-1) of the six cases, not of those who answered; one in ten was asked.
  const variance = (0.9 * (6 / 5) * proportion * (1 - proportion)) / table.base;
  expect(first?.standardError).toBeCloseTo(Math.sqrt(variance), 12);
});

describe('calibratedPartMean', () => {
  const values = [1, 3, 5, 9];
  const weights = {
    before: [5, 5, 5, 5],
    after: [6, 6, 4, 4],
    margins: [{ groupOf: [0, 0, 1, 1], targets: [12, 8] }],
  };

  test('of everybody it is calibratedMean', () => {
    const all = { values, isWithin: [true, true, true, true] };
    expect(calibratedPartMean(all, weights, endless)).toEqual(calibratedMean(values, weights, endless));
  });

  test('of nobody there is none', () => {
    const none = { values, isWithin: [false, false, false, false] };
    expect(calibratedPartMean(none, weights, endless)).toEqual({ status: 'no_answers' });
  });
});

describe('weightedQuantile', () => {
  test('type 7 with equal weights is the quartile of scaleStatistics; the order of cases means nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }), (list) => {
        const counts = [1, 2, 3, 4, 5].map((value) => list.filter((own) => own === value).length);
        const { lowerQuartile, median } = scaleStatistics(counts, {
          min: 1,
          topBoxCount: 1,
          bottomBoxCount: 1,
          askedBase: list.length,
        });
        const equal = list.map(() => 1);
        const of = (values: number[], share: number) => weightedQuantile(values, equal, { share, type: 7 });
        expect(of(list, 0.25)).toBeCloseTo(Number(lowerQuartile), 9);
        expect(of(list.toReversed(), 0.5)).toBeCloseTo(Number(median), 9);
      }),
    );
  });

  test('a weight is so many cases of its kind, in the types that step', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(1 as const, 2 as const),
        fc.integer({ min: 1, max: 19 }),
        (list, type, twentieth) => {
          const options = { share: twentieth / 20, type };
          const copies = list.flatMap(({ value, weight }) => Array<number>(weight).fill(value));
          const weighted = weightedQuantile(
            list.map(({ value }) => value),
            list.map(({ weight }) => weight),
            options,
          );
          expect(weighted).toBe(
            weightedQuantile(
              copies,
              copies.map(() => 1),
              options,
            ),
          );
        },
      ),
    );
  });

  test('nobody has none', () => {
    expect(weightedQuantile([3], [0], { share: 0.5, type: 1 })).toEqual({ status: 'no_answers' });
  });
});

test('two groups of one sample: reasons where nothing can be said', () => {
  const isFirst = [true, true, false, false];
  const of = (values: number[], weights: number[]) =>
    weightedMeanDifference({ values, isFirst }, weights, endless);
  expect(of([1, 2, 3, 4], [1, 1, 0, 0])).toEqual({ status: 'no_answers' });
  expect(of([1, 1, 3, 3], [1, 1, 1, 1])).toEqual({ status: 'zero_variance' });
  expect(of([1, 2, 3, 4], [1, 0, 1, 0])).toEqual({ status: 'not_estimable' });
});
