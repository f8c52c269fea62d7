import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  estimateDifference,
  figureSpread,
  isEstimated,
  overlappingDifference,
  proportionDifference,
  proportionStandardError,
  proportionTrendTest,
  standardisedProportion,
  recommendationScore,
  scoreTrend,
  surveyProportionInterval,
  targetTest,
  effectiveBaseOfFinitePopulation,
} from '../../../analysis/index.ts';

const notEstimable = { status: 'not_estimable' };
const ahead = { level: 0.95, next: 2018 };

describe('scoreTrend', () => {
  test('scores that do not change have no test and no explained share', () => {
    expect(scoreTrend([0.58, 0.58, 0.58, 0.58], [2011, 2013, 2014, 2015], ahead)).toMatchObject({
      slope: 0,
      t: notEstimable,
      p: notEstimable,
      rSquared: { status: 'zero_variance' },
      next: { fit: 0.58 },
    });
  });

  test('a perfect line leaves nothing to test against', () => {
    const trend = scoreTrend([0.5, 0.51, 0.52, 0.53], [2011, 2013, 2015, 2017], ahead);
    expect(trend).toMatchObject({ t: notEstimable, p: notEstimable });
    expect(trend).toHaveProperty('slope', expect.closeTo(0.005, 12));
  });

  test('two and three waves have a line but nothing is said about chance; one wave has none', () => {
    const three = scoreTrend([1, 2, 4], [1, 2, 3], { level: 0.95, next: 4 });
    expect(three).toMatchObject({ slope: 1.5, p: notEstimable, standardError: notEstimable });
    expect(three).toHaveProperty('next.fit', expect.closeTo(16 / 3, 12));
    expect(scoreTrend([1, 2], [1, 2], { level: 0.95, next: 3 })).toHaveProperty('slope', 1);
    expect(scoreTrend([1], [1], { level: 0.95, next: 2 })).toEqual(notEstimable);
  });
});

describe('one respondent who stands for others', () => {
  test('has a share but no standard error', () => {
    expect(proportionStandardError({ count: 1, base: 1 }, { population: 2 })).toEqual(notEstimable);
    expect(proportionStandardError({ count: 1, base: 1 }, { population: 1 })).toBe(0);
    expect(
      proportionDifference(
        { count: 1, base: 1, population: 2 },
        { count: 6, base: 12, population: 36 },
        { level: 0.95 },
      ),
    ).toMatchObject({ difference: -0.5, standardError: notEstimable, z: notEstimable, wald: notEstimable });
  });

  test('has a recommendation score but no standard error', () => {
    const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0];
    expect(recommendationScore(counts, { level: 0.95 })).toMatchObject({
      score: 100,
      standardError: notEstimable,
      interval: notEstimable,
    });
  });
});

test('a census is as precise as nothing endless can be', () => {
  expect(effectiveBaseOfFinitePopulation(12, 12)).toEqual(notEstimable);
});

describe('surveyProportionInterval', () => {
  const at = (proportion: number, variance: number, method: 'mean' | 'logit' | 'arcsine' | 'beta') =>
    surveyProportionInterval({ proportion, variance, base: 40 }, { level: 0.95, df: 39, method });

  test('nobody and everybody: no odds, no width', () => {
    expect(at(0, 0, 'logit')).toEqual(notEstimable);
    expect(at(1, 0, 'beta')).toEqual(notEstimable);
    expect(at(1, 0, 'mean')).toEqual({ lower: 1, upper: 1 });
  });

  test('a census has no width by any method', () => {
    for (const method of ['mean', 'logit', 'arcsine', 'beta'] as const) {
      expect(at(0.4, 0, method)).toEqual({ lower: 0.4, upper: 0.4 });
    }
  });

  test('without a degree of freedom there is none', () => {
    expect(
      surveyProportionInterval(
        { proportion: 0.4, variance: 0.01, base: 3 },
        { level: 0.95, df: 0, method: 'logit' },
      ),
    ).toEqual(notEstimable);
  });
});

describe('targetTest', () => {
  test('both sides add up to 1, and the small one keeps its digits', () => {
    const far = targetTest({ value: 7.2630890052356, standardError: 0.0764849216195044 }, 9, { df: 763 });
    if (!isEstimated(far)) throw new Error('no test');
    expect(far.t).toBeCloseTo(-22.709, 3);
    // scipy 1.17, stats.t.cdf(t, 763).
    expect(Math.abs(far.pBelow / 6.393558442180632e-88 - 1)).toBeLessThan(1e-6);
    expect(far.pBelow + far.pAbove).toBeCloseTo(1, 12);
  });

  test('with infinitely many degrees of freedom it is the normal test of a difference', () => {
    const compared = targetTest({ value: 0.6, standardError: 0.03 }, 0.5, { df: Infinity });
    const difference = estimateDifference(
      { value: 0.5, standardError: 0 },
      { value: 0.6, standardError: 0.03 },
      { level: 0.95 },
    );
    if (!isEstimated(compared)) throw new Error('no test');
    expect(2 * compared.pAbove).toBeCloseTo(Number(difference.p), 14);
  });

  test('a census has none', () => {
    expect(targetTest({ value: 7, standardError: 0 }, 6, { df: 10 })).toEqual(notEstimable);
  });
});

test('a benchmark of one organisation has no deviation, one of none is none', () => {
  expect(figureSpread([0.6])).toMatchObject({ count: 1, median: 0.6, standardDeviation: notEstimable });
  expect(figureSpread([])).toEqual({ status: 'no_answers' });
});

describe('overlappingDifference', () => {
  const before = { count: 249, base: 779 };
  const after = { count: 331, base: 912 };
  const people = { before: 2438, after: 2460, both: 2300 };

  test('by value (numpy, from the formula of Tam 1984)', () => {
    const error = (overlapCount: number): number => {
      const result = overlappingDifference(before, after, {
        level: 0.95,
        overlapCount,
        correlation: 0.6,
        population: people,
      });
      return isEstimated(result) ? result.standardError : -1;
    };
    expect(error(291)).toBeCloseTo(0.018517202262926725, 14);
    expect(error(700)).toBeCloseTo(0.013703727146290116, 14);
  });

  test('as many in both waves as chance would put there: the error of independent waves', () => {
    const counts = fc
      .tuple(fc.integer({ min: 2, max: 60 }), fc.nat(60))
      .map(([base, count]) => ({ base, count: Math.min(base, count) }));
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.double({ min: -1, max: 1, noNaN: true }),
        (first, second, correlation) => {
          const population = { before: 2 * first.base, after: 2 * second.base, both: 0 };
          const both = Math.min(population.before, population.after);
          const result = overlappingDifference(first, second, {
            level: 0.95,
            overlapCount: (first.base * second.base * both) / (population.before * population.after),
            correlation,
            population: { ...population, both },
          });
          const independent = proportionDifference(
            { ...first, population: population.before },
            { ...second, population: population.after },
            { level: 0.95 },
          );
          if (!isEstimated(result) || !isEstimated(independent)) throw new Error('no figure');
          expect(result.standardError).toBeCloseTo(Number(independent.standardError), 7);
        },
      ),
    );
  });

  test('a census of the same people who all agree with themselves is exact; one of many is not known', () => {
    const all = {
      level: 0.95,
      overlapCount: 10,
      correlation: 1,
      population: { before: 10, after: 10, both: 10 },
    };
    expect(overlappingDifference({ count: 4, base: 10 }, { count: 6, base: 10 }, all)).toMatchObject({
      standardError: 0,
    });
    expect(
      overlappingDifference(
        { count: 1, base: 1 },
        { count: 6, base: 10 },
        { ...all, overlapCount: 0, population: { before: 2, after: 10, both: 2 } },
      ),
    ).toEqual(notEstimable);
  });
});

describe('proportionTrendTest', () => {
  test('scores that are all one say nothing of a trend, whatever their mean by sums', () => {
    const groups = [
      { count: 7, base: 11 },
      { count: 0, base: 3 },
      { count: 2, base: 3 },
      { count: 6, base: 7 },
    ];
    expect(proportionTrendTest(groups, [0.1, 0.1, 0.1, 0.1])).toEqual(notEstimable);
    expect(proportionTrendTest([...groups.slice(0, 1), { count: 0, base: 0 }], [1, 2])).toEqual(notEstimable);
  });
});

test('the same grade mix: groups of the standard without answers leave nothing to say', () => {
  const groups = [
    { count: 5, base: 10 },
    { count: 0, base: 0 },
  ];
  expect(standardisedProportion(groups, [30, 0])).toBe(0.5);
  expect(standardisedProportion(groups, [30, 1])).toEqual(notEstimable);
  expect(standardisedProportion(groups, [0, 0])).toEqual(notEstimable);
});
