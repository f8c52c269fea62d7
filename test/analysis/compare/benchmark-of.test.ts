import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { benchmarkOf, figureSpread, isEstimated } from '../../../analysis/index.ts';
import { fewestForMedian, fewestForQuartiles } from '../../../analysis/compare/benchmark-of.ts';
import type { Figure, Suppressed } from '../../../analysis/tabulate/table.ts';
import '../../seed.ts';

const none = { status: 'not_estimable' };
const hidden: Suppressed = { status: 'suppressed', reason: 'suppressed' };

describe('by value', () => {
  // R: quantile(x, c(.25, .5, .75), type = 7)
  const nine = [48.4, 52.6, 55.1, 57.9, 61.2, 61.3, 66, 70.7, 91.5];

  it('nine organisations have a median and quartiles, of whole percent', () => {
    expect(benchmarkOf(nine, 1)).toEqual({
      organisationCount: 9,
      lowerQuartile: 55,
      median: 61,
      upperQuartile: 66,
    });
  });

  it('eight have a median, four have nothing', () => {
    expect(benchmarkOf(nine.slice(1), 1)).toMatchObject({
      organisationCount: 8,
      median: 61,
      lowerQuartile: none,
    });
    expect(benchmarkOf(nine.slice(0, 4), 1)).toEqual({
      organisationCount: 4,
      lowerQuartile: none,
      median: none,
      upperQuartile: none,
    });
    expect(benchmarkOf([], 1)).toMatchObject({ organisationCount: 0, median: none });
  });

  it('means have one digit, whole scores none', () => {
    expect(benchmarkOf([2.71, 2.86, 3.05, 3.1, 3.44], 2).median).toBe(3.1);
    expect(benchmarkOf([51, 52, 53, 54, 55], 0).median).toBe(53);
  });

  it('what is hidden, or is none, is no organisation', () => {
    const known = [50, 51, 52, 53, 60];
    const figures: (Figure | Suppressed)[] = [...known, hidden, { status: 'no_answers' }];
    expect(benchmarkOf(figures, 1)).toEqual(benchmarkOf(known, 1));
    // Had they counted as 0:
    expect(
      benchmarkOf(
        figures.map((one) => (typeof one === 'number' ? one : 0)),
        1,
      ),
    ).not.toEqual(benchmarkOf(known, 1));
  });

  it('refuses what is no figure', () => {
    expect(() => benchmarkOf([1, Number.NaN], 1)).toThrow('benchmarkOf requires finite values');
    expect(() => benchmarkOf([1], 0.5)).toThrow('benchmarkOf requires whole numbers of 0 or more');
  });
});

const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const everyPercent = Array.from({ length: 1001 }, (_, tenths) => tenths / 10);

describe('what is read from a benchmark', () => {
  const leavesMany = (medianOf: (figures: number[]) => Figure) =>
    fc.property(
      fc.array(percent, { minLength: fewestForMedian, maxLength: fewestForQuartiles - 1 }),
      ([own = 0, ...others]) => {
        const seen = medianOf([own, ...others]);
        const possible = everyPercent.filter((figure) => medianOf([figure, ...others]) === seen);
        return possible.length >= 5;
      },
    );

  test('a median leaves five figures open of an organisation, even to who knows those of all others', () => {
    fc.assert(
      leavesMany((figures) => benchmarkOf(figures, 1).median),
      { numRuns: 60 },
    );
  });

  test('one that is not rounded does not', () => {
    const exact = (figures: number[]): Figure => {
      const spread = figureSpread(figures);
      return isEstimated(spread) ? spread.median : spread;
    };
    expect(() => fc.assert(leavesMany(exact), { numRuns: 60 })).toThrow('Property failed');
  });

  const holdsOthers = (fewest: number) =>
    fc.property(fc.array(percent, { minLength: fewest, maxLength: 30 }), (figures) => {
      const spread = figureSpread(figures);
      if (!isEstimated(spread)) return false;
      const { lowerQuartile, upperQuartile } = spread;
      const below = figures.filter((figure) => figure <= lowerQuartile).length;
      const above = figures.filter((figure) => figure >= upperQuartile).length;
      return Math.min(below, above) >= 3;
    });

  test('in each outer quarter there are two others beside who is looking', () => {
    fc.assert(holdsOthers(fewestForQuartiles));
  });

  test('from eight there would be one', () => {
    expect(() => fc.assert(holdsOthers(fewestForQuartiles - 1))).toThrow('Property failed');
  });

  test('it does not matter who is who', () => {
    fc.assert(
      fc.property(fc.array(percent, { maxLength: 20 }), (figures) => {
        expect(benchmarkOf(figures.toReversed(), 1)).toEqual(benchmarkOf(figures, 1));
      }),
    );
  });
});
