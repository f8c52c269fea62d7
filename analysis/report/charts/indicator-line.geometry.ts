import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { IndicatorLineView } from '../chart-view.ts';
import { plainFigure } from '../indicator-plans/indicator-cells.ts';

export interface IndicatorLineGeometry {
  width: number;
  height: number;
  points: { x: number; y: number; top: number; bottom: number; isJoined: boolean }[];
  /** Of the line through the joined points; empty with fewer than two. */
  path: string;
  target: { x: number; y: number } | null;
  /** Of the straight lines to the target; empty with fewer than two points. */
  wanted: string;
  axisY: number;
  left: number;
  right: number;
  years: { x: number; year: number }[];
  values: { y: number; value: number; text: string }[];
}

const width = 220;
const height = 104;
const [left, right, top, bottom] = [40, 208, 10, 82];

/**
 * Where the parts of an indicator's small chart go: the years of the plan along, and only as much of the scale as the
 * intervals and the target need, so that a change can be seen. The two values at its side say how much that is.
 *
 * @example indicatorLineGeometry({ points: [], target: null, path: [], firstYear: 2021, lastYear: 2027, lowest: 0, highest: 1, unit: 'percent', decimals: 1 }).years.map(({ year }) => year) // => [2021, 2027]
 */
export function indicatorLineGeometry(view: Omit<IndicatorLineView, 'kind' | 'name'>): IndicatorLineGeometry {
  const { points, target, path, firstYear, lastYear, lowest, highest } = view;
  const drawn = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  const years = extent([firstYear, lastYear, ...points.map(({ year }) => year)]) as [number, number];
  const values = [
    ...drawn.flatMap(({ value, interval }) => [value, interval?.lower ?? value, interval?.upper ?? value]),
    ...(target === null ? [] : [target.value]),
    ...path.map(({ value }) => value),
  ];
  const [least = lowest, most = highest] = extent(values);
  const spare = Math.max((most - least) * 0.15, (highest - lowest) * 0.02);
  const range = [Math.max(lowest, least - spare), Math.min(highest, most + spare)] as const;
  const along = scaleLinear(years[0] === years[1] ? [years[0] - 1, years[1] + 1] : years, [
    left + 8,
    right - 8,
  ]);
  const up = scaleLinear(range, [bottom, top]);
  const placed = drawn.map(({ year, value, interval, isJoined }) => ({
    x: along(year),
    y: up(value),
    top: up(interval?.upper ?? value),
    bottom: up(interval?.lower ?? value),
    isJoined,
  }));
  return {
    width,
    height,
    points: placed,
    path: pathOf(placed),
    wanted:
      path.length < 2
        ? ''
        : path
            .map(({ year, value }, place) => `${place === 0 ? 'M' : 'L'}${along(year)},${up(value)}`)
            .join(' '),
    target: target === null ? null : { x: along(target.year), y: up(target.value) },
    axisY: bottom,
    left,
    right,
    years: [...new Set(years)].map((year) => ({ x: along(year), year })),
    values: [...new Set(range)].map((value) => ({ y: up(value), value, text: plainFigure(value, view) })),
  };
}

/** A line through what can be compared; a point on another scale breaks it. */
function pathOf(points: IndicatorLineGeometry['points']): string {
  const steps = points.flatMap(({ x, y, isJoined }, place) =>
    isJoined ? [`${points[place - 1]?.isJoined === true ? 'L' : 'M'}${x},${y}`] : [],
  );
  return steps.join(' ');
}
