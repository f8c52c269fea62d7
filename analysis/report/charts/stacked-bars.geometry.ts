import { cumsum, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { at } from '../../numeric/at.ts';
import { wrapLabel } from './wrap-label.ts';

/** One bar: counts that add up to the whole, or nothing to draw (a hidden group, or a group without cases). */
export interface StackedBarsRow {
  label: string;
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
  /** Baseline of each line of the label. */
  labelLines: { text: string; y: number }[];
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
  /** Where the two sides meet; null: the bars are full. */
  middleX: number | null;
  bars: StackedBarsBar[];
}

/** Reports of public bodies leave values under this share unlabelled: they are in the table. */
const smallestLabelledProportion = 0.04;
/** A value such as 12.3 in the chart's type needs this much. */
const valueWidth = 28;
const narrow = 600;
const labelColumn = 236;
const rightMargin = 20;
const barHeight = 28;
const labelSize = 14;
const lineHeight = 17;

/**
 * Where the parts of a 100 % stacked bar chart go. Every bar with cases has the same full width; under 600 px
 * the group's name stands above its bar instead of beside it.
 *
 * @example stackedBarsGeometry([{ label: 'a', counts: [1, 3] }], 720).bars[0].segments.map(({ proportion }) => proportion) // => [0.25, 0.75]
 */
export function stackedBarsGeometry(rows: StackedBarsRow[], width: number): StackedBarsGeometry {
  const labelsAbove = width < narrow;
  const barX = labelsAbove ? 0 : labelColumn;
  const barWidth = Math.max(1, width - barX - rightMargin);
  const along = scaleLinear([0, 1], [barX, barX + barWidth]);
  let top = 0;
  const bars = rows.map((row): StackedBarsBar => {
    const lines = labelsAbove
      ? wrapLabel(row.label, width / labelSize, 2)
      : wrapLabel(row.label, (labelColumn - 12) / labelSize, 4);
    const labelHeight = lines.length * lineHeight;
    const height = labelsAbove ? labelHeight + barHeight + 16 : Math.max(barHeight + 14, labelHeight + 8);
    const y = labelsAbove ? top + labelHeight + 6 : top + (height - barHeight) / 2;
    const firstLine = labelsAbove ? top + 15 : top + height / 2 + 5 - (labelHeight - lineHeight) / 2;
    top += height;
    return {
      labelX: labelsAbove ? 0 : labelColumn - 12,
      labelLines: lines.map((text, line) => ({ text, y: firstLine + line * lineHeight })),
      y,
      segments: segments(row.counts ?? [], along),
    };
  });
  const axisY = top + 2;
  return {
    width,
    height: axisY + 24,
    barX,
    barWidth,
    barHeight,
    labelsAbove,
    axisY,
    middleX: null,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((proportion) => ({ x: along(proportion), proportion })),
    bars,
  };
}

function segments(counts: number[], along: (proportion: number) => number): StackedBarsSegment[] {
  const ends = cumsum(counts);
  const whole = sum(counts);
  return counts.flatMap((count, category) => {
    if (count === 0) return [];
    const end = at(ends, category);
    const x = along((end - count) / whole);
    const width = along(end / whole) - x;
    const proportion = count / whole;
    return [{ category, x, width, proportion, isLabelled: isSegmentLabelled(proportion, width) }];
  });
}

/**
 * Whether a value is printed in a part of a bar: it has room, and is large enough to be worth it.
 *
 * @example isSegmentLabelled(0.03, 100) // => false
 */
export function isSegmentLabelled(proportion: number, width: number): boolean {
  return proportion >= smallestLabelledProportion && width >= valueWidth;
}
