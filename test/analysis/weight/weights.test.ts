import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calibratedMean,
  conditionalStandardError,
  effectiveBase,
  isEstimated,
  postStratificationWeights,
  rakingWeights,
  raoScottTest,
  representativity,
  independenceTest,
  trimmedWeights,
  weightedMean,
  weightedTable,
} from '../../../analysis/index.ts';
import { caseFileOf } from '../case-file-of.ts';
import { exampleCaseFile } from '../example-case-file.ts';
import { randomWave } from '../random-wave.ts';

const endless = { stratumOf: null, populations: null };

test('equal weights are no weights', () => {
  fc.assert(
    fc.property(
      randomWave({ max: 60 }),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      (caseFile, weight) => {
        for (const stub of ['score', 'mood', 'ways', 'grade']) {
          const table = weightedTable(caseFile, stub, {
            weights: Array<number>(caseFile.caseCount).fill(weight),
            ...endless,
          });
          if (!isEstimated(table)) continue;
          expect(table.designEffect).toBeCloseTo(1, 10);
          expect(table.effectiveBase).toBeCloseTo(table.base, 8);
          for (const { proportion, weightedProportion } of table.categories) {
            expect(weightedProportion).toBeCloseTo(proportion, 10);
          }
        }
      },
    ),
  );
});

test('equal weights: Rao and Scott’s statistic is close to Pearson’s, and its chi-square is the same', () => {
  const rowOf = Array.from({ length: 200 }, (_, index) => index % 3);
  const columnOf = rowOf.map((row, index) => (row + (index % 7 < 3 ? 1 : 0)) % 2);
  const weighted = raoScottTest(
    { rowOf, columnOf },
    rowOf.map(() => 2),
    endless,
  );
  const counts = [0, 1, 2].map((row) =>
    [0, 1].map((column) => rowOf.filter((own, index) => own === row && columnOf[index] === column).length),
  );
  const pearson = independenceTest(counts);
  if (!isEstimated(weighted) || !isEstimated(pearson)) throw new Error('no test');
  expect(weighted.chiSquare).toBeCloseTo(pearson.chiSquare, 8);
});

test('post-stratification: weights add up to the population, groups to their head counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 90 })), {
        minLength: 1,
        maxLength: 9,
      }),
      fc.nat(20),
      (groups, notStatedCount) => {
        const population = groups.map(([people]) => people);
        const responses = groups.map(([, count]) => count);
        const { weights, notStatedWeight } = postStratificationWeights({
          population,
          responses,
          notStatedCount,
        });
        const stated = responses.reduce((sum, count, group) => sum + count * Number(weights[group]), 0);
        const people = population.reduce((sum, count) => sum + count, 0);
        expect(stated + notStatedCount * Number(notStatedWeight)).toBeCloseTo(people, 6);
        if (notStatedCount === 0) {
          for (const [group, count] of responses.entries()) {
            expect(count * Number(weights[group])).toBeCloseTo(population[group] ?? 0, 6);
          }
        }
      },
    ),
  );
});

describe('raking', () => {
  const base = Float64Array.from({ length: 6 }, () => 1);
  const rows = { groupOf: [0, 0, 0, 1, 1, 1], targets: [60, 40] };

  test('meets every margin', () => {
    const columns = { groupOf: [0, 1, 1, 0, 0, 1], targets: [30, 70] };
    const raked = rakingWeights(base, [rows, columns], { tolerance: 1e-12, cycleLimit: 1000 });
    if ('status' in raked) throw new Error(raked.status);
    for (const { groupOf, targets } of [rows, columns]) {
      for (const [group, target] of targets.entries()) {
        const sum = raked.weights.reduce(
          (all, weight, index) => all + (groupOf[index] === group ? weight : 0),
          0,
        );
        expect(sum).toBeCloseTo(target, 8);
      }
    }
  });

  test('says why it cannot: nobody of a group answered, margins of different totals, no agreement', () => {
    const options = { tolerance: 1e-12, cycleLimit: 20 };
    const empty = { groupOf: [0, 0, 0, 0, 0, 0], targets: [90, 10] };
    expect(rakingWeights(base, [rows, empty], options)).toEqual({
      status: 'empty_margin',
      margin: 1,
      group: 1,
    });
    const other = { groupOf: [0, 1, 1, 0, 0, 1], targets: [30, 71] };
    expect(rakingWeights(base, [rows, other], options)).toEqual({
      status: 'not_estimable',
      reason: 'different_totals',
    });
    const opposed = { groupOf: [0, 0, 0, 1, 1, 1], targets: [40, 60] };
    expect(rakingWeights(base, [rows, opposed], options)).toEqual({
      status: 'not_estimable',
      reason: 'not_converged',
    });
  });
});

test('trimming keeps the total and counts whom it cut', () => {
  const { weights, trimmedCount } = trimmedWeights(Float64Array.of(1, 1, 1, 1, 50), { limitFactor: 5 });
  expect(trimmedCount).toBe(1);
  expect([...weights]).toEqual([6, 6, 6, 6, 30]);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(54, 10);
});

test('nobody, one, groups without people: reasons, never numbers that are none', () => {
  expect(effectiveBase([])).toEqual({ status: 'no_answers' });
  expect(weightedMean([], [], endless)).toEqual({ status: 'no_answers' });
  expect(calibratedMean([], { before: [], after: [], margins: [] }, endless)).toEqual({
    status: 'no_answers',
  });
  expect(weightedTable(exampleCaseFile, 'grade', { weights: [0, 0, 0, 0, 0, 0], ...endless })).toEqual({
    status: 'no_answers',
  });
  expect(weightedTable(caseFileOf(exampleCaseFile.items, []), 'grade', { weights: [], ...endless })).toEqual({
    status: 'no_answers',
  });
  expect(() => weightedTable(exampleCaseFile, 'grade', { weights: [1], ...endless })).toThrow(
    'one weight per case',
  );
  expect(
    postStratificationWeights({ population: [5, 5], responses: [2, 0], notStatedCount: 0 }).weights,
  ).toEqual([2.5, { status: 'not_estimable' }]);
  expect(postStratificationWeights({ population: [5], responses: [0], notStatedCount: 0 })).toEqual({
    weights: [{ status: 'not_estimable' }],
    notStatedWeight: { status: 'not_estimable' },
  });
  expect(conditionalStandardError([{ base: 1, mean: 3, variance: 0 }], [9])).toEqual({
    status: 'not_estimable',
  });
  expect(conditionalStandardError([{ base: 1, mean: 3, variance: 0 }], [1])).toBe(0);
  expect(raoScottTest({ rowOf: [0, 0], columnOf: [0, 1] }, [1, 1], endless)).toEqual({
    status: 'not_estimable',
  });
  const none = { status: 'not_estimable' };
  expect(representativity({ population: [5, 9], responses: [5, 9] })).toMatchObject({
    rIndicator: 1,
    coefficientOfVariation: 0,
    chiSquare: none,
  });
  expect(representativity({ population: [5, 9], responses: [0, 0] })).toMatchObject({
    rIndicator: 1,
    coefficientOfVariation: none,
    shareGaps: [none, none],
  });
  expect(representativity({ population: [5, 9], responses: [6, 2] })).toMatchObject({ chiSquare: none });
  expect(representativity({ population: [], responses: [] })).toEqual({ status: 'not_estimable' });
});

test('a case alone in its stratum says nothing of its spread, unless it is all of it', () => {
  const values = [1, 2, 4];
  const lone = { stratumOf: [0, 0, 1], populations: null };
  const none = { status: 'not_estimable' };
  expect(weightedMean(values, [1, 1, 1], lone)).toMatchObject({ standardError: none, designEffect: none });
  expect(weightedMean([3], [1], endless)).toMatchObject({ mean: 3, standardError: none });
  // Half of ten people: 0.8 · 2/1 · (0.5² + 0.5²)/9 of the first stratum, nothing of the second.
  expect(weightedMean(values, [1, 1, 1], { stratumOf: [0, 0, 1], populations: [10, 1] })).toHaveProperty(
    'standardError',
    expect.closeTo(Math.sqrt(0.8) / 3, 12),
  );
});

test('a group of a sample keeps the design of the whole: its stratum alone gives the same', () => {
  const values = [3, 5, 4, 8, 9, 7, 6];
  const stratumOf = [0, 0, 0, 1, 1, 1, 1];
  const whole = weightedMean(values, [0, 0, 0, 2, 3, 2, 4], { stratumOf, populations: [9, 40] });
  const alone = weightedMean(values.slice(3), [2, 3, 2, 4], { stratumOf: null, populations: [40] });
  expect(whole).toHaveProperty('mean', Reflect.get(alone, 'mean'));
  expect(Reflect.get(whole, 'standardError')).toBeCloseTo(Number(Reflect.get(alone, 'standardError')), 12);
  expect(Reflect.get(whole, 'designEffect')).toBeCloseTo(Number(Reflect.get(alone, 'designEffect')), 12);
});

test('values that are all equal have no design effect, whatever the weights', () => {
  expect(weightedMean([0.7, 0.7, 0.7], [4, 7, 9], endless)).toEqual({
    mean: 0.7,
    standardError: 0,
    designEffect: { status: 'zero_variance' },
  });
});
