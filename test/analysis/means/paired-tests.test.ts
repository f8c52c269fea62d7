import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cochranQTest,
  friedmanTest,
  groupMoments,
  isEstimated,
  itemCovariances,
  mcnemarTest,
  normalTwoSided,
  orderedCounts,
  overlappingMeanDifference,
  pairedDifference,
  signedRankTest,
} from '../../../analysis/index.ts';

const answer = fc.integer({ min: 0, max: 10 });
const pairs = fc.array(fc.tuple(answer, answer), { minLength: 3, maxLength: 40 });
const sides = (list: [number, number][]): [number[], number[]] => [
  list.map(([first]) => first),
  list.map(([, second]) => second),
];

describe('pairedDifference', () => {
  test('turned round it is the same with the other sign', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [before, after] = sides(list);
        const there = pairedDifference(before, after, { level: 0.95 });
        const back = pairedDifference(after, before, { level: 0.95 });
        if (!isEstimated(there) || !isEstimated(back)) return;
        expect(back.t).toBeCloseTo(-there.t, 9);
        expect(back.p).toBeCloseTo(there.p, 9);
        expect(back.interval.lower).toBeCloseTo(-there.interval.upper, 9);
      }),
    );
  });

  test('a blank leaves its pair out', () => {
    const whole = pairedDifference([4, 6, 7], [5, 6, 9], { level: 0.95 });
    expect(pairedDifference([4, 6, 7, null, 3], [5, 6, 9, 2, null], { level: 0.95 })).toEqual(whole);
  });

  test('nobody, one, and everybody changed by the same: reasons', () => {
    expect(pairedDifference([null], [3], { level: 0.95 })).toEqual({ status: 'no_answers' });
    expect(pairedDifference([2], [3], { level: 0.95 })).toEqual({ status: 'not_estimable' });
    expect(pairedDifference([0.1, 0.2, 0.3], [0.2, 0.3, 0.4], { level: 0.95 })).toEqual({
      status: 'zero_variance',
    });
    expect(pairedDifference([3, 3, 3], [1, 2, 4], { level: 0.95 })).toMatchObject({
      correlation: { status: 'zero_variance' },
    });
  });
});

describe('signedRankTest', () => {
  test('turned round, the ranks that rose are those that fell', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [before, after] = sides(list);
        const there = signedRankTest(before, after);
        const back = signedRankTest(after, before);
        if (!isEstimated(there) || !isEstimated(back)) return;
        const used = there.base - there.unchangedCount;
        expect(there.v + back.v).toBeCloseTo((used * (used + 1)) / 2, 9);
        expect(back.p).toBeCloseTo(there.p, 12);
        expect(back.rankBiserial).toBeCloseTo(-there.rankBiserial, 12);
      }),
    );
  });

  test('the exact p is that of all ways to give signs', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 10 }), (signs) => {
        const after = signs.map((isPlus, index) => (isPlus ? index + 1 : -index - 1));
        const exact = signedRankTest(
          after.map(() => 0),
          after,
        );
        if (!isEstimated(exact)) throw new Error('no test');
        const all = (signs.length * (signs.length + 1)) / 4;
        const sums = Array.from({ length: 2 ** signs.length }, (_, mask) =>
          signs.reduce((sum, __, index) => sum + (((mask >> index) & 1) === 1 ? index + 1 : 0), 0),
        );
        const extreme = sums.filter((sum) => Math.abs(sum - all) >= Math.abs(exact.v - all) - 1e-9);
        expect(exact.pExact).toBeCloseTo(extreme.length / sums.length, 12);
      }),
    );
  });

  test('with ties, unchanged answers or fifty differences there is no exact p', () => {
    const none = { status: 'not_estimable' };
    expect(signedRankTest([1, 2], [2, 3])).toMatchObject({ pExact: none });
    expect(signedRankTest([1, 2], [1, 4])).toMatchObject({ pExact: none, unchangedCount: 1 });
    const steps = Array.from({ length: 50 }, (_, index) => index + 1);
    const zeros = steps.map(() => 0);
    expect(signedRankTest(zeros, steps)).toMatchObject({ pExact: none });
    expect(signedRankTest(zeros.slice(1), steps.slice(1))).toMatchObject({ pExact: 2 ** -48 });
  });

  test('nobody, and nobody changed: reasons', () => {
    expect(signedRankTest([], [])).toEqual({ status: 'no_answers' });
    expect(signedRankTest([3, 4], [3, 4])).toEqual({ status: 'zero_variance' });
  });
});

describe('several answers of the same respondents', () => {
  const rows = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: width, maxLength: width }), {
      minLength: 2,
      maxLength: 30,
    }),
  );

  test('Cochran’s Q is Friedman’s test of zeros and ones', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const q = cochranQTest(list);
        const friedman = friedmanTest(list);
        expect(isEstimated(q)).toBe(isEstimated(friedman));
        if (!isEstimated(q) || !isEstimated(friedman)) return;
        expect(q.q).toBeCloseTo(friedman.chiSquare, 9);
        expect(friedman.kendallsW).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('of two things it is McNemar’s chi-square', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), (cells) => {
        const [never = 0, gained = 0, lost = 0, always = 0] = cells;
        const list = [
          ...Array.from({ length: never }, () => [0, 0]),
          ...Array.from({ length: gained }, () => [0, 1]),
          ...Array.from({ length: lost }, () => [1, 0]),
          ...Array.from({ length: always }, () => [1, 1]),
        ];
        const q = cochranQTest(list);
        const changes = mcnemarTest([
          [never, gained],
          [lost, always],
        ]);
        if (!isEstimated(q) || !isEstimated(changes)) return;
        expect(q.q).toBeCloseTo(Number(changes.chiSquare), 9);
        expect(Number(changes.pExact)).toBeLessThanOrEqual(1);
        expect(Number(changes.pContinuity)).toBeGreaterThanOrEqual(Number(changes.p));
      }),
    );
  });

  test('what cannot be tested says why', () => {
    expect(friedmanTest([])).toEqual({ status: 'no_answers' });
    expect(friedmanTest([[1], [2]])).toEqual({ status: 'not_estimable' });
    expect(friedmanTest([[1, 1, 1]])).toEqual({ status: 'zero_variance' });
    expect(friedmanTest([[1, null, 2]])).toEqual({ status: 'no_answers' });
    expect(cochranQTest([[1], [0]])).toEqual({ status: 'not_estimable' });
    expect(cochranQTest([[1, 1, 1]])).toEqual({ status: 'zero_variance' });
    const nobody = [
      [0, 0],
      [0, 0],
    ] as const;
    expect(mcnemarTest(nobody)).toEqual({ status: 'no_answers' });
  });

  test('what nobody can have meant is refused by name', () => {
    expect(() => pairedDifference([1, 2], [1], { level: 0.95 })).toThrow('one answer before and one after');
    expect(() => friedmanTest([[1, 2], [1]])).toThrow('rows of one length');
    expect(() => cochranQTest([[1, 2]])).toThrow('answers of 0 and 1');
  });
});

describe('overlappingMeanDifference', () => {
  test('everybody in both waves: the standard error of the pairs', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [before, after] = sides(list);
        const paired = pairedDifference(before, after, { level: 0.95 });
        const [first, second] = groupMoments(orderedCounts([before, after]));
        if (!isEstimated(paired) || first === undefined || second === undefined) return;
        const covariance = itemCovariances([before, after], 'listwise').covariances.get(0, 1);
        const change = overlappingMeanDifference(first, second, {
          level: 0.95,
          overlap: { base: list.length, covariance },
          population: null,
        });
        if (!isEstimated(change)) throw new Error('no change');
        expect(change.difference).toBeCloseTo(paired.difference, 9);
        expect(change.standardError).toBeCloseTo(paired.standardDeviation / Math.sqrt(list.length), 7);
      }),
    );
  });

  const wave = { base: 50, mean: 5, variance: 4 };
  const options = { level: 0.95, overlap: { base: 30, covariance: 2 }, population: null };

  test('strangers: the standard error of independent waves; a census has none', () => {
    const strangers = overlappingMeanDifference(wave, wave, { ...options, overlap: null });
    expect(strangers).toMatchObject({ standardError: 0.4, independentStandardError: 0.4 });
    const all = { before: 50, after: 50, both: 30 };
    expect(overlappingMeanDifference(wave, wave, { ...options, population: all })).toMatchObject({
      standardError: 0,
    });
  });

  test('what cannot be known says why; what cannot be is refused', () => {
    const one = { base: 1, covariance: 0 };
    const none = { status: 'not_estimable' };
    expect(overlappingMeanDifference(wave, wave, { ...options, overlap: one })).toEqual(none);
    expect(overlappingMeanDifference({ ...wave, base: 1 }, wave, { ...options, overlap: null })).toEqual(
      none,
    );
    const people = { before: 90, after: 90, both: 80 };
    expect(overlappingMeanDifference(wave, wave, { ...options, overlap: null, population: people })).toEqual(
      none,
    );
    expect(overlappingMeanDifference({ ...wave, base: 0 }, wave, { ...options, overlap: null })).toEqual({
      status: 'no_answers',
    });
    const tooMany = { base: 51, covariance: 2 };
    expect(() => overlappingMeanDifference(wave, wave, { ...options, overlap: tooMany })).toThrow(
      'both waves can hold',
    );
    const tooFew = { before: 40, after: 90, both: 40 };
    expect(() => overlappingMeanDifference(wave, wave, { ...options, population: tooFew })).toThrow(
      'hold the waves',
    );
  });
});

test('without ties the normal p of signed ranks comes near the exact one', () => {
  const after = Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? -1 : 1) * (index + 1));
  const signed = signedRankTest(
    after.map(() => 0),
    after,
  );
  if (!isEstimated(signed)) throw new Error('no test');
  expect(Math.abs(Number(signed.pExact) - signed.pContinuity)).toBeLessThan(0.002);
  expect(signed.p).toBeLessThan(normalTwoSided(1.5));
});
