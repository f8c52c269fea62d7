import { cumsum } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** One bar: counts that add up to the whole, or nothing to draw (a hidden group, or a group without cases). */
export interface StackedBarsRow {
  counts: number[] | null;
}

export interface StackedBarsSegment {
  category: number;
  x: number;
  width: number;
  proportion: number;
  /** Whether a value fits into the segment and is large enough to be worth one. */
  isLabelled: boolean;
}

export interface StackedBarsBar {
  labelX: number;
  labelY: number;
  x: number;
  y: number;
  segments: StackedBarsSegment[];
}

export interface StackedBarsGeometry {
  width: number;
  height: number;
  barX: number;
  barWidth: number;
  barHeight: number;
  labelsAbove: boolean;
  ticks: { x: number; proportion: number }[];
  axisY: number;
  bars: StackedBarsBar[];
}

/** Reports of public bodies leave values under this share unlabelled: they are in the table. */
const smallestLabelledProportion = 0.04;
const narrow = 600;
const labelColumn = 232;
/** Room for the last tick's words. */
const rightMargin = 20;
const barHeight = 28;

/**
 * Where the parts of a 100 % stacked bar chart go. Every bar with cases has the same full width; under 600 px
 * the group's name stands above its bar instead of beside it.
 */
export function stackedBarsGeometry(
  rows: StackedBarsRow[],
  width: number,
  labelWidth = 30,
): StackedBarsGeometry {
  const labelsAbove = width < narrow;
  const barX = labelsAbove ? 0 : labelColumn;
  const barWidth = Math.max(1, width - barX - rightMargin);
  const pitch = labelsAbove ? barHeight + 34 : barHeight + 12;
  const barTop = labelsAbove ? 24 : 6;
  const along = scaleLinear([0, 1], [barX, barX + barWidth]);
  const axisY = rows.length * pitch + 4;
  return {
    width,
    height: axisY + 24,
    barX,
    barWidth,
    barHeight,
    labelsAbove,
    axisY,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((proportion) => ({ x: along(proportion), proportion })),
    bars: rows.map((row, index) => {
      const top = index * pitch;
      return {
        labelX: labelsAbove ? 0 : labelColumn - 12,
        labelY: labelsAbove ? top + 16 : top + barTop + barHeight / 2,
        x: barX,
        y: top + barTop,
        segments: segments(row.counts ?? [], along, labelWidth),
      };
    }),
  };
}

function segments(counts: number[], along: (share: number) => number, labelWidth: number) {
  const ends = cumsum(counts);
  const whole = ends.at(-1) ?? 0;
  if (whole === 0) return [];
  return counts.flatMap((count, category): StackedBarsSegment[] => {
    if (count === 0) return [];
    const end = ends[category] ?? 0;
    const x = along((end - count) / whole);
    const width = along(end / whole) - x;
    const proportion = count / whole;
    const isLabelled = proportion >= smallestLabelledProportion && width >= labelWidth;
    return [{ category, x, width, proportion, isLabelled }];
  });
}
