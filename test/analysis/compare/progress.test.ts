import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  progressGrade,
  progressStatus,
  reachProbability,
  targetPath,
  targetStatus,
  wilsonInterval,
} from '../../../analysis/index.ts';

const rule = {
  direction: 'at_least' as const,
  judgedBy: 'interval' as const,
  certainty: 0.975,
  beforeTargetYear: 'path' as const,
};
const uncertain = fc
  .tuple(
    fc.integer({ min: 1, max: 500 }),
    fc.integer({ min: 0, max: 500 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([base, count, target]) => {
    const counts = { base, count: Math.min(base, count) };
    const interval = wilsonInterval(counts, { level: 0.95, population: null });
    return { figure: { estimate: counts.count / base, ...interval, level: 0.95 }, target };
  });

describe('the path to a target', () => {
  it('is straight between its points, nothing before the first, and stays where it ends', () => {
    const points = [
      { year: 2021, value: 6 },
      { year: 2024, value: 7 },
      { year: 2027, value: 7.3 },
    ];
    expect([2020, 2021, 2022, 2024, 2025, 2027, 2030].map((year) => targetPath(points, year))).toEqual([
      null,
      6,
      expect.closeTo(6 + 1 / 3, 12),
      7,
      expect.closeTo(7.1, 12),
      7.3,
      7.3,
    ]);
    expect(targetPath([], 2021)).toBeNull();
    expect(() => targetPath([points[1]!, points[0]!], 2022)).toThrow('by year');
    expect(() => targetPath([{ year: 2021, value: NaN }], 2022)).toThrow('finite');
  });
});

describe('the probability of being there', () => {
  it('never says another thing than the interval', () => {
    fc.assert(
      fc.property(uncertain, ({ figure, target }) => {
        const probability = reachProbability(figure, target, 'at_least');
        const { status } = targetStatus(figure, target, { direction: 'at_least', judgedBy: 'interval' });
        if (status === 'met') expect(probability).toBeGreaterThanOrEqual(0.975 - 1e-9);
        if (status === 'not_met') expect(probability).toBeLessThanOrEqual(0.025 + 1e-9);
        if (status === 'undecided') {
          expect(probability).toBeGreaterThanOrEqual(0.025 - 1e-9);
          expect(probability).toBeLessThanOrEqual(0.975 + 1e-9);
        }
      }),
    );
  });

  it('of the two directions sums to one, but for a figure that is exact', () => {
    const figure = { estimate: 0.5, lower: 0.42, upper: 0.6, level: 0.95 };
    for (const target of [0.3, 0.45, 0.5, 0.58, 0.9]) {
      const both = reachProbability(figure, target, 'at_least') + reachProbability(figure, target, 'at_most');
      expect(both).toBeCloseTo(1, 12);
    }
    const exact = { estimate: 0.5, lower: 0.5, upper: 0.5, level: 0.95 };
    expect([0.4, 0.5, 0.6].map((target) => reachProbability(exact, target, 'at_least'))).toEqual([1, 1, 0]);
  });
});

describe('how far an indicator has come', () => {
  const path = [
    { year: 2021, value: 6 },
    { year: 2027, value: 7.5 },
  ];
  const at = (year: number, estimate: number, half = 0.1) => ({
    year,
    estimate,
    lower: estimate - half,
    upper: estimate + half,
    level: 0.95,
    hasInterval: true,
  });

  it.each([
    [2024, 7.7, 'met'],
    [2024, 6.9, 'on_course'],
    [2024, 6.8, 'undecided'],
    [2024, 6.6, 'behind'],
    [2027, 7.3, 'not_met'],
    [2027, 7.45, 'undecided'],
    [2028, 7.7, 'met'],
    [2020, 6, 'before_target_year'],
  ] as const)('in %i at %d: %s', (year, estimate, status) => {
    expect(progressStatus(at(year, estimate), path, rule).status).toBe(status);
  });

  it('ahead of the straight line four years before its target year it is never not met', () => {
    fc.assert(
      fc.property(fc.double({ min: 6.4, max: 10, noNaN: true }), (estimate) => {
        expect(['on_course', 'undecided', 'met']).toContain(
          progressStatus(at(2022, estimate), path, rule).status,
        );
      }),
    );
  });

  it('by the figure alone nothing stays undecided; without an interval there is no probability', () => {
    const alone = { ...rule, judgedBy: 'estimate' as const };
    const index = { ...at(2024, 6.76, 0), hasInterval: false };
    expect(progressStatus(index, path, alone)).toMatchObject({ status: 'on_course', probability: null });
    expect(progressStatus(at(2024, 6.74), path, alone).status).toBe('behind');
  });

  it('asks for a target', () => {
    expect(() => progressStatus(at(2024, 7), [], rule)).toThrow('requires a target');
  });
});

describe('grades', () => {
  it('have probabilities that sum to one', () => {
    fc.assert(
      fc.property(uncertain, ({ figure }) => {
        const limits = [0.8, 0.6, 0.4, 0.2, null];
        const way = { from: 0.2, to: 0.7 };
        const own = progressGrade({ ...figure, hasInterval: true }, way, limits);
        const ends = limits.slice(0, -1).map((limit) => 0.2 + (limit ?? 0) * 0.5);
        const reached = [...ends.map((end) => reachProbability(figure, end, 'at_least')), 1];
        const parts = reached.map((one, place) => one - (reached[place - 1] ?? 0));
        expect(own?.probability).toBeCloseTo(parts[own?.place ?? 0] ?? NaN, 12);
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it('go by the way downwards too; a way without length has none; limits end in what is left', () => {
    const figure = { estimate: 0.1, lower: 0.08, upper: 0.12, level: 0.95, hasInterval: true };
    expect(progressGrade(figure, { from: 0.2, to: 0.05 }, [1, 0.6, null])).toMatchObject({ place: 1 });
    expect(progressGrade(figure, { from: 0.2, to: 0.2 }, [1, null])).toBeNull();
    expect(() => progressGrade(figure, { from: 0.2, to: 0.1 }, [1, 0.6])).toThrow('end in null');
  });
});
