import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** One panel: bars that are compared with each other. `proportion` is null where there is nothing to draw. */
export interface HorizontalBarsPanel {
  proportions: (number | null)[];
}

export interface HorizontalBarsBar {
  labelX: number;
  y: number;
  x: number;
  width: number;
  valueX: number;
}

export interface HorizontalBarsGeometry {
  width: number;
  height: number;
  barHeight: number;
  labelsAbove: boolean;
  /** Width a bar's label may take before it has to be cut or wrapped. */
  labelWidth: number;
  /** The proportion at the right end of every panel's axis: the same in all of them. */
  axisEnd: number;
  panels: { titleX: number; titleY: number; baselineX: number; bars: HorizontalBarsBar[]; bottom: number }[];
}

const narrow = 600;
const gutter = 48;
const titleHeight = 30;
const panelGap = 20;
const valueRoom = 56;
const barHeight = 16;

/**
 * Where the parts of a bar chart go: one panel, or several side by side that share one axis, so that bars can be
 * compared across panels. Under 600 px panels stand under each other and labels above their bars.
 */
export function horizontalBarsGeometry(
  panels: HorizontalBarsPanel[],
  width: number,
  titled: boolean,
): HorizontalBarsGeometry {
  const labelsAbove = width < narrow;
  const columns = labelsAbove || panels.length === 1 ? 1 : 2;
  const columnWidth = (width - gutter * (columns - 1)) / columns;
  const labelWidth = labelsAbove ? columnWidth : Math.min(380, columnWidth * 0.42);
  const barStart = labelsAbove ? 0 : labelWidth + 12;
  const pitch = labelsAbove ? barHeight + 26 : barHeight + (panels.length === 1 ? 14 : 8);
  const largest = max(panels.flatMap((panel) => panel.proportions), (value) => value ?? 0) ?? 0;
  const along = scaleLinear([0, largest === 0 ? 1 : largest], [0, columnWidth - barStart - valueRoom]).nice(5);
  const axisEnd = Math.min(1, along.domain()[1] ?? 1);
  const head = titled ? titleHeight : 0;

  let y = 0;
  const placed: HorizontalBarsGeometry['panels'] = [];
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const rowHeight = head + (max(row, (panel) => panel.proportions.length) ?? 0) * pitch;
    for (const [column, panel] of row.entries()) {
      const left = column * (columnWidth + gutter);
      const bars = panel.proportions.map((proportion, index): HorizontalBarsBar => {
        const top = y + head + index * pitch + (labelsAbove ? 20 : 4);
        const barWidth = along(proportion ?? 0);
        const x = left + barStart;
        return { labelX: labelsAbove ? left : x - 12, y: top, x, width: barWidth, valueX: x + barWidth + 6 };
      });
      placed.push({
        titleX: left,
        titleY: y + 18,
        baselineX: left + barStart,
        bars,
        bottom: y + head + panel.proportions.length * pitch,
      });
    }
    y += rowHeight + panelGap;
  }
  const height = Math.max(0, y - panelGap) + 4;
  return { width, height, barHeight, labelsAbove, labelWidth, axisEnd, panels: placed };
}
