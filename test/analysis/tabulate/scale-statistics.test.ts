import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleStatistics } from '../../../analysis/index.ts';

const scale = { min: 1, topBoxCount: 2, bottomBoxCount: 2 };

test('by value: 1 2 2 3 5 5 on 1..5, quartiles as in R type 7', () => {
  const statistics = scaleStatistics([1, 2, 1, 0, 2], { ...scale, askedBase: 8 });
  expect(statistics).toMatchObject({
    mean: 3,
    median: 2.5,
    lowerQuartile: 2,
    upperQuartile: 4.5,
    topBoxProportion: 2 / 6,
    bottomBoxProportion: 0.5,
  });
  expect(statistics.standardDeviation).toBeCloseTo(Math.sqrt(14 / 5), 12);
});

test('no figure is a reason, never a number', () => {
  const nothing = scaleStatistics([0, 0, 0], { ...scale, askedBase: 4 });
  expect(new Set(Object.values(nothing).map((figure) => JSON.stringify(figure)))).toEqual(
    new Set(['{"status":"no_answers"}']),
  );
  expect(scaleStatistics([0, 0, 0], { ...scale, askedBase: 0 }).mean).toEqual({ status: 'not_asked' });
  expect(scaleStatistics([0, 1, 0], { ...scale, askedBase: 1 })).toMatchObject({
    mean: 2,
    median: 2,
    standardDeviation: { status: 'not_estimable' },
  });
  expect(scaleStatistics([0, 7, 0], { ...scale, askedBase: 7 })).toMatchObject({
    mean: 2,
    standardDeviation: 0,
  });
  expect(() => scaleStatistics([1, 1], { ...scale, topBoxCount: 3, askedBase: 2 })).toThrow(
    'within the scale',
  );
});

test('a scale shifted by ten has the same spread and boxes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 3, maxLength: 11 }), (counts) => {
      const here = scaleStatistics(counts, { ...scale, askedBase: 400 });
      const there = scaleStatistics(counts, { ...scale, min: 11, askedBase: 400 });
      expect(there.topBoxProportion).toEqual(here.topBoxProportion);
      if (typeof here.mean !== 'number' || typeof there.mean !== 'number') return;
      expect(there.mean).toBeCloseTo(here.mean + 10, 9);
      if (typeof here.standardDeviation === 'number')
        expect(there.standardDeviation).toBeCloseTo(here.standardDeviation, 9);
    }),
  );
});
