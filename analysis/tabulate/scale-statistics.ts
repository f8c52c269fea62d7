import { sum } from 'simple-statistics';
import { groupMoments } from '../means/group-moments.ts';
import { at } from '../numeric/at.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure, NoFigure, ScaleStatistics } from './table.ts';

/**
 * Summary of a rating scale from the counts of its points, never the mean alone.
 *
 * Shape    counts: cases per point from `min` upwards; askedBase: those who were asked.
 * Unit     points of the scale; box proportions in [0, 1]. Not rounded.      Base  answered.
 * Missing  blanks are not in the counts. Nobody asked: `not_asked`; nobody answered: `no_answers`; a deviation
 *          of one answer: `not_estimable`. All answers equal: deviation 0.
 * Throws   "scaleStatistics requires boxes within the scale", of at least one point; "… counts of 0 or more", "… finite values".
 * Source   standard deviation divides by n - 1; quartiles are type 7 of Hyndman & Fan 1996 (R, spreadsheets),
 *          not Tukey's hinges.
 * @example scaleStatistics([1, 1, 2, 4], { min: 1, topBoxCount: 1, bottomBoxCount: 2, askedBase: 9 }).mean // => 3.125
 * @example scaleStatistics([0, 1, 0, 0], { min: 1, topBoxCount: 1, bottomBoxCount: 1, askedBase: 1 }).standardDeviation // => { status: 'not_estimable' }
 */
export function scaleStatistics(
  counts: number[],
  scale: { min: number; topBoxCount: number; bottomBoxCount: number; askedBase: number },
): ScaleStatistics {
  requireCounts(counts, 'scaleStatistics');
  requireFinite([scale.min, scale.askedBase], 'scaleStatistics');
  const boxes = [scale.topBoxCount, scale.bottomBoxCount];
  if (!boxes.every((size) => size >= 1 && size <= counts.length)) {
    throw new RangeError('scaleStatistics requires boxes within the scale');
  }
  const base = sum(counts);
  const nothing: NoFigure = { status: scale.askedBase === 0 ? 'not_asked' : 'no_answers' };
  const figure = (compute: () => number): Figure => (base === 0 ? nothing : compute());
  const pointAt = pointsInOrder(counts, scale.min);
  const quantile = (p: number): number => {
    const place = (base - 1) * p;
    const [below, above] = [pointAt(Math.floor(place)), pointAt(Math.ceil(place))];
    return below + (place - Math.floor(place)) * (above - below);
  };
  const values = counts.map((_, index) => scale.min + index);
  const moments = at(groupMoments({ values, counts: [counts] }), 0);
  return {
    mean: figure(() => moments.mean),
    standardDeviation: base === 1 ? { status: 'not_estimable' } : figure(() => Math.sqrt(moments.variance)),
    median: figure(() => quantile(0.5)),
    lowerQuartile: figure(() => quantile(0.25)),
    upperQuartile: figure(() => quantile(0.75)),
    topBoxProportion: figure(() => sum(counts.slice(-scale.topBoxCount)) / base),
    bottomBoxProportion: figure(() => sum(counts.slice(0, scale.bottomBoxCount)) / base),
  };
}

/** The answer at a place when all stand in a row by size, from 0. */
function pointsInOrder(counts: number[], min: number): (place: number) => number {
  return (place) => {
    let before = 0;
    const index = counts.findIndex((count) => (before += count) > place);
    return min + index;
  };
}
