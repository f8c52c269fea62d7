import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  driverAnalysis,
  driverData,
  isEstimated,
  relativeWeights,
  shapleyShares,
  regression,
} from '../../../analysis/index.ts';

const options = { level: 0.95, rounds: 50, seed: 7 };

/** Made-up answers: the first driver goes with the outcome, the second a little, the third not at all. */
const cases = Array.from({ length: 80 }, (_, index) => {
  const a = 1 + ((index * 7) % 5);
  const b = 1 + ((index * 3 + 2) % 5);
  const c = 1 + ((index * 11 + Math.floor(index / 5)) % 5);
  return { a, b, c, y: Math.min(10, 2 * a + (b > 3 ? 1 : 0) + ((index * 13) % 3)) };
});
const list = (key: 'a' | 'b' | 'c' | 'y') => cases.map((one) => one[key]);

test('weights and shares add up to what is explained, and say the same order', () => {
  const data = driverData(list('y'), [list('a'), list('b'), list('c')]);
  const fitted = regression(data);
  const johnson = relativeWeights(data);
  const shapley = shapleyShares(data);
  if (!isEstimated(fitted) || !isEstimated(johnson) || !isEstimated(shapley)) throw new Error('no figures');
  const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
  expect(sum(johnson)).toBeCloseTo(fitted.rSquared, 10);
  expect(sum(shapley)).toBeCloseTo(fitted.rSquared, 10);
  expect(johnson[0]).toBeGreaterThan(johnson[1] ?? 1);
});

test('the order of cases and of drivers does not matter; the same seed gives the same intervals', () => {
  const forward = driverAnalysis(list('y'), [list('a'), list('b')], options);
  expect(driverAnalysis(list('y'), [list('a'), list('b')], options)).toEqual(forward);
  if ('status' in forward) throw new Error(forward.status);
  fc.assert(
    fc.property(fc.shuffledSubarray([...cases.keys()], { minLength: 80, maxLength: 80 }), (order) => {
      const data = driverData(
        order.map((index) => list('y')[index] ?? 0),
        [order.map((index) => list('b')[index] ?? 0), order.map((index) => list('a')[index] ?? 0)],
      );
      const weights = relativeWeights(data);
      if (!isEstimated(weights)) throw new Error('no weights');
      expect(weights[1]).toBeCloseTo(forward.drivers[0]?.relativeWeight ?? 0, 10);
    }),
    { numRuns: 20 },
  );
  const [first] = forward.drivers;
  expect(first?.relativeShareInterval.lower).toBeLessThanOrEqual(first?.relativeShare ?? 0);
  expect(first?.relativeShareInterval.upper).toBeGreaterThanOrEqual(first?.relativeShare ?? 0);
});

test('bad input has reasons: too few cases, identical and constant drivers, an outcome that does not vary, blanks', () => {
  expect(driverAnalysis([], [[]], options)).toMatchObject({ reason: 'too_few_cases', base: 0 });
  expect(driverAnalysis([1], [[1]], options)).toMatchObject({ reason: 'too_few_cases' });
  const blank = cases.map(() => null);
  expect(driverAnalysis(list('y'), [blank], options)).toMatchObject({ reason: 'too_few_cases', base: 0 });
  expect(driverAnalysis(list('y'), [list('a'), list('a'), list('b')], options)).toEqual({
    status: 'not_estimable',
    reason: 'identical_drivers',
    pairs: [[0, 1]],
  });
  const reversed = list('a').map((value) => 6 - value);
  expect(driverAnalysis(list('y'), [list('a'), reversed], options)).toMatchObject({ pairs: [[0, 1]] });
  const summed = list('a').map((value, index) => value + (list('b')[index] ?? 0));
  expect(driverAnalysis(list('y'), [list('a'), list('b'), summed], options)).toMatchObject({
    reason: 'singular',
  });
  const constant = cases.map(() => 3);
  expect(driverAnalysis(list('y'), [constant], options)).toEqual({ status: 'zero_variance' });
  expect(driverAnalysis(constant, [list('a')], options)).toEqual({ status: 'zero_variance' });
  expect(driverAnalysis(list('y'), [list('a'), constant], options)).toMatchObject({ constant: [1] });
});
