import { scaleLinear } from 'd3-scale';
import { wrapLabel } from './wrap-label.ts';

export interface UprightBar {
  x: number;
  y: number;
  width: number;
  height: number;
  centre: number;
  labelLines: { text: string; y: number }[];
}

export interface UprightBarsGeometry {
  width: number;
  height: number;
  axisY: number;
  bars: UprightBar[];
}

const plotHeight = 150;
const valueRoom = 20;
const labelSize = 12;
const lineHeight = 15;

/**
 * Where the bars of a distribution go that stands upright: one a point of the scale, values above, points below.
 *
 * Missing  no height where there is nothing to draw.
 * @example uprightBarsGeometry([{ label: '1', proportion: 0.5 }, { label: '2', proportion: 0.25 }], 100).bars.map(({ height }) => height) // => [150, 75]
 */
export function uprightBarsGeometry(
  rows: readonly { label: string; proportion: number | null }[],
  width: number,
): UprightBarsGeometry {
  const step = width / Math.max(1, rows.length);
  const largest = Math.max(0, ...rows.flatMap(({ proportion }) => (proportion === null ? [] : [proportion])));
  const up = scaleLinear([0, largest || 1], [0, plotHeight]);
  const axisY = valueRoom + plotHeight;
  const bars = rows.map(({ label, proportion }, place): UprightBar => {
    const height = proportion === null ? 0 : up(proportion);
    const lines = wrapLabel(label, Math.max(1, step / labelSize), 3);
    return {
      x: place * step + step * 0.15,
      y: axisY - height,
      width: step * 0.7,
      height,
      centre: (place + 0.5) * step,
      labelLines: lines.map((text, line) => ({ text, y: axisY + 16 + line * lineHeight })),
    };
  });
  const lineCount = Math.max(1, ...bars.map(({ labelLines }) => labelLines.length));
  return { width, height: axisY + 8 + lineCount * lineHeight, axisY, bars };
}
