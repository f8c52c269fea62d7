import { scaleLinear } from 'd3-scale';
import type { ChartView } from '../chart-view.ts';
import { rampStep } from './ramp.ts';

export interface SparkRect {
  x: number;
  y: number;
  width: number;
  height: number;
  /** `bar`: compared with its neighbours; else a step of the ramp, or what lies outside the scale. */
  tone: string;
}

export interface SparkGeometry {
  width: number;
  height: number;
  rects: SparkRect[];
}

const [width, height] = [120, 18];

/**
 * The first bar of a chart as small as a word: the parts of a whole side by side; of several answers an upright bar each; of
 * an index one bar from its lowest score on.
 *
 * Missing  nothing is drawn of what is not shown.
 * @example sparkGeometry({ kind: 'horizontal-bars', name: '', panels: [{ code: 'i', title: '', rows: [{ proportion: 0.5 }] }] }).rects[0].width // => 60
 */
export function sparkGeometry(view: ChartView): SparkGeometry {
  return { width, height, rects: rectsOf(view) };
}

function rectsOf(view: ChartView): SparkRect[] {
  if (view.kind === 'stacked-bars') {
    const parts = view.rows[0]?.parts ?? [];
    const whole = parts.reduce((sum, { value }) => sum + value, 0);
    const along = scaleLinear([0, whole], [0, width]);
    const rampCount = view.categories.filter(({ kind }) => kind === 'ramp').length;
    let before = 0;
    return parts.map(({ value }, place) => {
      const x = along(before);
      before += value;
      const tone = view.categories[place]?.kind === 'blank' ? 'blank' : `ramp-${rampStep(place, rampCount)}`;
      return { x, y: 0, width: along(before) - x, height, tone };
    });
  }
  if (view.kind !== 'horizontal-bars') return [];
  const proportions = view.panels.flatMap(({ rows }) => rows.map(({ proportion }) => proportion));
  const [only] = proportions;
  if (proportions.length === 1) {
    return typeof only === 'number'
      ? [{ x: 0, y: 4, width: width * only, height: height - 8, tone: 'bar' }]
      : [];
  }
  const step = width / Math.max(1, proportions.length);
  return proportions.flatMap((proportion, place) =>
    proportion === null
      ? []
      : [
          {
            x: place * step,
            y: height * (1 - proportion),
            width: Math.max(1, step - 1.5),
            height: height * proportion,
            tone: 'bar',
          },
        ],
  );
}
