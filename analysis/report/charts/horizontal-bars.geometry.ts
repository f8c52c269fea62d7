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
  top: number;
  height: number;
  bars: HorizontalBarsBar[];
}

export interface HorizontalBarsGeometry {
  columnCount: 1 | 2;
  /** Of one panel, and of all of them. */
  width: number;
  /** Where bars begin. */
  baselineX: number;
  barHeight: number;
  labelsAbove: boolean;
  panels: PlacedPanel[];
}

const narrow = 600;
/** Room between two columns of panels; charts.css leaves the same. */
export const columnGap = 40;
/** Room for a value behind the longest bar. */
const valueRoom = 52;
const barHeight = 16;
const labelSize = 13;
const titleSize = 14;
const lineHeight = 16;

/**
 * Where the parts of a bar chart go: one panel, or several in two columns that share one axis, so that bars can be
 * compared across panels. Under 600 px there is one column and labels stand above their bars.
 *
 * @example horizontalBarsGeometry([{ title: '', rows: [{ label: 'a', proportion: 0 }] }], 400).columnCount // => 1
 */
export function horizontalBarsGeometry(
  panels: HorizontalBarsPanel[],
  width: number,
  largest: number = largestIn(panels),
): HorizontalBarsGeometry {
  const labelsAbove = width < narrow;
  const columnCount = labelsAbove || panels.length === 1 ? 1 : 2;
  const panelWidth = (width - columnGap * (columnCount - 1)) / columnCount;
  const baselineX = labelsAbove ? 0 : Math.min(400, panelWidth * 0.44);
  const room = Math.max(1, panelWidth - baselineX - valueRoom);
  const along = scaleLinear([0, largest === 0 ? 1 : largest], [0, room]);
  return {
    columnCount,
    width: panelWidth,
    baselineX,
    barHeight,
    labelsAbove,
    panels: panels.map((panel) => placePanel(panel, { panelWidth, baselineX, labelsAbove, along })),
  };
}

/**
 * The proportion whose bar is the longest; charts that are to be compared share one.
 *
 * @example largestIn([{ title: '', rows: [{ label: 'a', proportion: 0.25 }] }]) // => 0.25
 */
export function largestIn(panels: readonly HorizontalBarsPanel[]): number {
  return Math.max(0, ...panels.flatMap(({ rows }) => rows.flatMap(({ proportion }) => proportion ?? [])));
}

function placePanel(
  panel: HorizontalBarsPanel,
  frame: {
    panelWidth: number;
    baselineX: number;
    labelsAbove: boolean;
    along: (proportion: number) => number;
  },
): PlacedPanel {
  const { panelWidth, baselineX, labelsAbove, along } = frame;
  const title = panel.title === '' ? [] : wrapLabel(panel.title, panelWidth / titleSize, 2);
  const top = title.length === 0 ? 0 : title.length * 20 + 8;
  const labelEm = (labelsAbove ? panelWidth : baselineX - 10) / labelSize;
  let y = top;
  const bars = panel.rows.map((row): HorizontalBarsBar => {
    const lines = wrapLabel(row.label, labelEm, 4);
    const labelHeight = lines.length * lineHeight;
    const height = labelsAbove ? labelHeight + barHeight + 12 : Math.max(barHeight, labelHeight) + 8;
    const barY = labelsAbove ? y + labelHeight + 4 : y + (height - barHeight) / 2;
    const firstLine = labelsAbove ? y + 13 : y + height / 2 + 5 - ((lines.length - 1) * lineHeight) / 2;
    y += height;
    const width = row.proportion === null ? 0 : along(row.proportion);
    return {
      labelX: labelsAbove ? 0 : baselineX - 10,
      labelLines: lines.map((text, line) => ({ text, y: firstLine + line * lineHeight })),
      y: barY,
      width,
      valueX: baselineX + width + 6,
    };
  });
  return { titleLines: title.map((text, line) => ({ text, y: 15 + line * 20 })), top, height: y + 2, bars };
}
