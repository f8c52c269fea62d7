import { scaleLinear } from 'd3-scale';
import type { DriversView } from '../drivers/drivers-view.ts';

export interface DriverMapGeometry {
  width: number;
  height: number;
  frame: { left: number; right: number; top: number; bottom: number };
  points: {
    number: number;
    x: number;
    y: number;
    left: number;
    right: number;
    top: number;
    bottom: number;
    isPriority: boolean;
  }[];
  middle: { x: number; y: number };
  across: { x: number; value: number }[];
  up: { y: number; value: number }[];
}

/** Room for the names of the axes and their values. */
const margin = { left: 52, right: 16, top: 28, bottom: 48 };

/**
 * Where the parts of a map of drivers go: score across, importance up, a dot a driver with both intervals, divided at
 * the means. Null where no driver has a score.
 *
 * @example driverMapGeometry({ rows: [], middle: null }, 600) // => null
 */
export function driverMapGeometry(
  { rows, middle }: Pick<DriversView, 'rows' | 'middle'>,
  width: number,
): DriverMapGeometry | null {
  if (middle === null) return null;
  const height = Math.round(Math.min(width * 0.72, 480));
  const frame = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const highest = Math.max(...rows.map(({ importance }) => importance.upper), middle.importance);
  const x = scaleLinear([0, 100], [frame.left, frame.right]);
  const y = scaleLinear([0, highest], [frame.bottom, frame.top]).nice(5);
  return {
    width,
    height,
    frame,
    points: rows.flatMap(({ number, importance, score, isPriority }) =>
      score === null
        ? []
        : [
            {
              number,
              x: x(score.value),
              y: y(importance.value),
              left: x(score.lower),
              right: x(score.upper),
              top: y(importance.upper),
              bottom: y(importance.lower),
              isPriority,
            },
          ],
    ),
    middle: { x: x(middle.score), y: y(middle.importance) },
    across: [0, 25, 50, 75, 100].map((value) => ({ x: x(value), value })),
    up: y.ticks(5).map((value) => ({ y: y(value), value })),
  };
}
