import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorPoint } from '../../../../analysis/report/chart-view.ts';
import { indicatorLineGeometry } from '../../../../analysis/report/charts/indicator-line.geometry.ts';

const point = (
  year: number,
  value: number | null,
  changes: Partial<IndicatorPoint> = {},
): IndicatorPoint => ({
  year,
  value,
  interval: null,
  isJoined: true,
  figures: [],
  ...changes,
});
const plan = {
  target: null,
  path: [],
  firstYear: 2021,
  lastYear: 2027,
  lowest: 0,
  highest: 1,
  unit: 'percent' as const,
  decimals: 1,
};

describe('indicatorLineGeometry', () => {
  test('years go along, more goes up, and the interval encloses its dot', () => {
    const { points, years } = indicatorLineGeometry({
      ...plan,
      points: [point(2021, 0.2), point(2024, 0.4, { interval: { lower: 0.3, upper: 0.5 } })],
    });
    const [first, second] = points;
    if (first === undefined || second === undefined) throw new Error('no points');
    expect(first.x < second.x && first.y > second.y).toBe(true);
    expect(second.top < second.y && second.y < second.bottom).toBe(true);
    expect(years.map(({ year }) => year)).toEqual([2021, 2027]);
    expect(second.x).toBeCloseTo(((years[0]?.x ?? 0) + (years[1]?.x ?? 0)) / 2, 10);
  });

  test('another scale breaks the line, a figure that is not there does not', () => {
    const shape = (points: IndicatorPoint[]): string =>
      indicatorLineGeometry({ ...plan, points }).path.replaceAll(/[^ML]/g, '');
    const apart = point(2023, 0.5, { isJoined: false });
    expect(shape([point(2021, 0.2), point(2022, null), point(2024, 0.3)])).toBe('ML');
    expect(shape([point(2021, 0.2), point(2022, 0.3), apart, point(2024, 0.3), point(2025, 0.4)])).toBe(
      'MLML',
    );
    expect(shape([apart])).toBe('');
  });

  test('the target has its year and is always in sight', () => {
    const { target, values } = indicatorLineGeometry({
      ...plan,
      points: [point(2021, 0.2)],
      target: { value: 0.9, year: 2027 },
    });
    expect(target?.y).toBeGreaterThan(values.at(-1)?.y ?? Infinity);
    expect(values.at(-1)?.value).toBeLessThanOrEqual(1);
  });

  test('the path is drawn through its years; one point is none', () => {
    const path = [
      { year: 2021, value: 0.2 },
      { year: 2024, value: 0.3 },
      { year: 2027, value: 0.6 },
    ];
    const shape = (points: typeof path): string =>
      indicatorLineGeometry({ ...plan, points: [], path: points }).wanted.replaceAll(/[^ML]/g, '');
    expect([shape(path), shape(path.slice(0, 1)), shape([])]).toEqual(['MLL', '', '']);
  });

  test('nothing is drawn outside the picture, whatever the figures', () => {
    const figure = fc.double({ min: 1, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 2015, max: 2035 }), figure, figure, figure)),
        (rows) => {
          const points = rows.map(([year, ...three]) => {
            const [lower = 1, value = 1, upper = 1] = three.toSorted((a, b) => a - b);
            return point(year, value, { interval: { lower, upper } });
          });
          const {
            points: placed,
            width,
            height,
          } = indicatorLineGeometry({
            ...plan,
            lowest: 1,
            highest: 10,
            points,
          });
          for (const { x, y, top, bottom } of placed) {
            expect(x >= 0 && x <= width && top >= -1e-9 && bottom <= height).toBe(true);
            expect(top <= y + 1e-9 && y <= bottom + 1e-9).toBe(true);
          }
        },
      ),
    );
  });
});
