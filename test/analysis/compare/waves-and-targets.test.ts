import { describe, expect, test } from 'vitest';
import {
  estimateDifference,
  figureSpread,
  isEstimated,
  proportionDifference,
  proportionStandardError,
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
