import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { wrapLabel } from './wrap-label.ts';

export interface HorizontalBarsRow {
  label: string;
  /** null where there is nothing to draw. */
  proportion: number | null;
}

/** Bars that are compared with each other. An empty title takes no room. */
export interface HorizontalBarsPanel {
  title: string;
  rows: HorizontalBarsRow[];
}

export interface HorizontalBarsBar {
  labelX: number;
  labelLines: { text: string; y: number }[];
  y: number;
  width: number;
  valueX: number;
}

export interface PlacedPanel {
  titleLines: { text: string; y: number }[];
  x: number;
  baselineX: number;
  top: number;
  bottom: number;
  bars: HorizontalBarsBar[];
}

export interface HorizontalBarsGeometry {
  width: number;
  height: number;
  barHeight: number;
  labelsAbove: boolean;
  panels: PlacedPanel[];
}

const narrow = 600;
const gutter = 40;
const panelGap = 28;
/** Room for a value behind the longest bar. */
const valueRoom = 52;
const barHeight = 16;
const labelSize = 13;
const titleSize = 14;
const lineHeight = 16;

/**
 * Where the parts of a bar chart go: one panel, or several in two columns that share one axis, so that bars can be
 * compared across panels. Under 600 px panels stand under each other and labels above their bars.
 */
export function horizontalBarsGeometry(panels: HorizontalBarsPanel[], width: number): HorizontalBarsGeometry {
  const labelsAbove = width < narrow;
  const columnCount = labelsAbove || panels.length === 1 ? 1 : 2;
  const columnWidth = (width - gutter * (columnCount - 1)) / columnCount;
  const labelWidth = labelsAbove ? 0 : Math.min(400, columnWidth * 0.44);
  const largest = max(panels.flatMap((panel) => panel.rows), (row) => row.proportion ?? 0) ?? 0;
  const room = Math.max(1, columnWidth - labelWidth - valueRoom);
  const along = scaleLinear([0, largest === 0 ? 1 : largest], [0, room]);

  const placed: PlacedPanel[] = [];
  let rowTop = 0;
  for (let first = 0; first < panels.length; first += columnCount) {
    const beside = panels
      .slice(first, first + columnCount)
      .map((panel, column) => placePanel(panel, column * (columnWidth + gutter), rowTop));
    placed.push(...beside);
    rowTop = (max(beside, (panel) => panel.bottom) ?? rowTop) + panelGap;
  }
  return { width, height: Math.max(0, rowTop - panelGap) + 4, barHeight, labelsAbove, panels: placed };

  function placePanel(panel: HorizontalBarsPanel, x: number, top: number): PlacedPanel {
    const title = panel.title === '' ? [] : wrapLabel(panel.title, columnWidth / titleSize, 2);
    const baselineX = x + labelWidth;
    const barsTop = top + (title.length === 0 ? 0 : title.length * 20 + 8);
    let y = barsTop;
    const bars = panel.rows.map((row): HorizontalBarsBar => {
      const em = (labelsAbove ? columnWidth : labelWidth - 10) / labelSize;
      const lines = wrapLabel(row.label, em, 2);
      const labelHeight = lines.length * lineHeight;
      const height = labelsAbove ? labelHeight + barHeight + 12 : Math.max(barHeight, labelHeight) + 8;
      const barY = labelsAbove ? y + labelHeight + 4 : y + (height - barHeight) / 2;
      const firstLine = labelsAbove ? y + 13 : y + height / 2 + 5 - ((lines.length - 1) * lineHeight) / 2;
      y += height;
      const barWidth = along(row.proportion ?? 0);
      return {
        labelX: labelsAbove ? x : baselineX - 10,
        labelLines: lines.map((text, line) => ({ text, y: firstLine + line * lineHeight })),
        y: barY,
        width: barWidth,
        valueX: baselineX + barWidth + 6,
      };
    });
    const titleLines = title.map((text, line) => ({ text, y: top + 15 + line * 20 }));
    return { titleLines, x, baselineX, top: barsTop, bottom: y, bars };
  }
}
