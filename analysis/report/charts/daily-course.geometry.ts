import { max } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';

/** A share counted once a day, as a course; days are ISO dates. */
export interface DailyCourse {
  steps: readonly { day: string; proportion: number }[];
  opensOn: string;
  closesOn: string;
  /** In [0, 1]; null: none is aimed at. */
  target: number | null;
}

export interface DailyCourseGeometry {
  width: number;
  height: number;
  /** One a day that was counted. */
  points: { x: number; y: number }[];
  path: string;
  targetY: number | null;
  left: number;
  right: number;
  axisY: number;
  /** The first and the last day of answering. */
  opensX: number;
  closesX: number;
  values: { y: number; text: string }[];
}

const height = 220;
const [left, top, bottom] = [48, 16, 188];
const rightMargin = 16;

/**
 * Where the parts of the course of participation go: days along, from 0 up to what was reached or is aimed at. Between
 * two days that were counted nothing is known, so they are joined by a straight line that claims no more.
 *
 * Shape: one point a step, in the order given. Unit: pixels; proportions in [0, 1].
 * Source: the steps that are public (rival: a point a response, which would tell when it came).
 *
 * @example dailyCourseGeometry({ steps: [{ day: '2026-10-01', proportion: 0 }], opensOn: '2026-10-01', closesOn: '2026-10-11', target: null }, 640).points // => [{ x: 48, y: 188 }]
 */
export function dailyCourseGeometry(
  { steps, opensOn, closesOn, target }: DailyCourse,
  width: number,
): DailyCourseGeometry {
  const right = width - rightMargin;
  const days = [opensOn, closesOn, ...steps.map(({ day }) => day)].toSorted();
  const along = scaleUtc([dayOf(days[0]), dayOf(days.at(-1))], [left, right]);
  const most = max([...steps.map(({ proportion }) => proportion), ...(target === null ? [] : [target])]);
  const up = scaleLinear([0, most === undefined || most === 0 ? 1 : most], [bottom, top]).nice(4);
  const points = steps.map(({ day, proportion }) => ({ x: along(dayOf(day)), y: up(proportion) }));
  return {
    width,
    height,
    points,
    path: points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x},${y}`).join(' '),
    targetY: target === null ? null : up(target),
    left,
    right,
    axisY: bottom,
    opensX: along(dayOf(opensOn)),
    closesX: along(dayOf(closesOn)),
    values: up.ticks(4).map((proportion) => ({ y: up(proportion), text: up.tickFormat(4, '%')(proportion) })),
  };
}

function dayOf(isoDate: string | undefined): Date {
  return new Date(`${isoDate}T00:00:00Z`);
}
