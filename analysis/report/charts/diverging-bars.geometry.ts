import { scaleLinear } from 'd3-scale';
import { at } from '../../numeric/at.ts';
import {
  isSegmentLabelled,
  stackedBarsGeometry,
  type StackedBarsGeometry,
  type StackedBarsRow,
  type StackedBarsSegment,
} from './stacked-bars.geometry.ts';

/** Between the answers and what is none. */
const gap = 12;

/**
 * Where the parts go of bars that are lined up where two opposite sides meet, so that the sides of groups can be compared;
 * what is no answer stands apart at the right.
 *
 * Shape    middle: in categories from the first, one half within one that is neither; rampCount: categories that are answers.
 * @example divergingBarsGeometry([{ label: 'a', counts: [1, 1, 2] }], 720, { middle: 2, rampCount: 3 }).middleX // => 468
 */
export function divergingBarsGeometry(
  rows: readonly StackedBarsRow[],
  width: number,
  { middle, rampCount }: { middle: number; rampCount: number },
): StackedBarsGeometry {
  const base = stackedBarsGeometry([...rows], width);
  const sides = rows.flatMap(({ counts }) => (counts === null ? [] : [sidesOf(counts, middle, rampCount)]));
  const widest = (side: 'before' | 'after' | 'beside'): number =>
    Math.max(0, ...sides.map((own) => own[side]));
  const [before, after, beside] = [widest('before'), widest('after'), widest('beside')];
  const room = base.barWidth - (beside > 0 ? gap : 0);
  const along = scaleLinear([0, before + after + beside || 1], [0, room]);
  const middleX = base.barX + along(before);
  const besideX = base.barX + base.barWidth - along(beside);
  return {
    ...base,
    ticks: [],
    middleX,
    bars: base.bars.map((bar, place) => {
      const { counts } = at(rows, place);
      if (counts === null) return bar;
      const own = sidesOf(counts, middle, rampCount);
      const whole = counts.reduce((sum, count) => sum + count, 0);
      let [x, apart] = [middleX - along(own.before), besideX];
      const segments = counts.flatMap((count, category): StackedBarsSegment[] => {
        const proportion = count / whole;
        const length = along(proportion);
        const start = category < rampCount ? x : apart;
        if (category < rampCount) x += length;
        else apart += length;
        if (count === 0) return [];
        const isLabelled = isSegmentLabelled(proportion, length);
        return [{ category, x: start, width: length, proportion, isLabelled }];
      });
      return { ...bar, segments };
    }),
  };
}

/** Shares of a bar on either side of the middle, and of what is no answer. */
function sidesOf(
  counts: readonly number[],
  middle: number,
  rampCount: number,
): { before: number; after: number; beside: number } {
  const whole = counts.reduce((sum, count) => sum + count, 0) || 1;
  let [before, after, beside] = [0, 0, 0];
  for (const [category, count] of counts.entries()) {
    const share = count / whole;
    const inFront = Math.min(1, Math.max(0, middle - category));
    if (category >= rampCount) beside += share;
    else {
      before += share * inFront;
      after += share * (1 - inFront);
    }
  }
  return { before, after, beside };
}
