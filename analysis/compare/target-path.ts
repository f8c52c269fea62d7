import { at } from '../numeric/at.ts';
import { requireFinite } from '../outcome/require-finite.ts';

/** Where a path leads in a year. */
export interface PathPoint {
  year: number;
  value: number;
}

/**
 * Where a plan wants an indicator to be in a year (目標までの道筋): on straight lines from the baseline through the
 * targets of single years to the last one; later as in the last year.
 *
 * Shape    points: the baseline, if there is one, and the targets, by year.      Unit  that of the points.
 * Missing  null before the first point, and where there is none.
 * Throws   "targetPath requires finite values", "… points by year".
 * Source   linear interpolation; a plan whose steps are not even says so by targets of single years.
 * @example targetPath([{ year: 2021, value: 6 }, { year: 2027, value: 7.5 }], 2024) // => 6.75
 */
export function targetPath(points: readonly PathPoint[], year: number): number | null {
  requireFinite([year, ...points.flatMap((point) => [point.year, point.value])], 'targetPath');
  for (const [place, point] of points.entries()) {
    if (place > 0 && at(points, place - 1).year >= point.year) {
      throw new RangeError('targetPath requires points by year');
    }
  }
  const next = points.findIndex((point) => point.year >= year);
  if (next === -1) return points.at(-1)?.value ?? null;
  const after = at(points, next);
  if (after.year === year) return after.value;
  if (next === 0) return null;
  const before = at(points, next - 1);
  return before.value + ((after.value - before.value) * (year - before.year)) / (after.year - before.year);
}
