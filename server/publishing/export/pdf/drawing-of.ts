import { at } from '../../../../analysis/numeric/at.ts';
import type {
  ChartView,
  HorizontalBarsView,
  StackedBarsView,
} from '../../../../analysis/report/chart-view.ts';
import { toneOf } from '../../../../analysis/report/charts/tones.ts';
import {
  columnGap,
  horizontalBarsGeometry,
  largestIn,
} from '../../../../analysis/report/charts/horizontal-bars.geometry.ts';
import { stackedBarsGeometry } from '../../../../analysis/report/charts/stacked-bars.geometry.ts';
import { chartColours } from '../chart-colours.ts';

/** A chart as shapes with places, in the units of the geometry. Later shapes lie over earlier ones. */
export interface Drawing {
  width: number;
  height: number;
  /** What the picture says to who does not see it. */
  alt: string;
  legend: { fill: Fill; label: string }[];
  shapes: Shape[];
}

export interface Fill {
  colour: string;
  /** The colour of the lines over it; null: plain. */
  hatch: string | null;
}

export type Shape =
  | { kind: 'bar'; x: number; y: number; width: number; height: number; fill: Fill }
  /** Behind a figure, so that no line of a hatched part crosses it. */
  | { kind: 'plate'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; colour: string }
  | {
      kind: 'text';
      x: number;
      /** Of the baseline. */
      y: number;
      text: string;
      size: number;
      anchor: 'start' | 'middle' | 'end';
      colour: string;
      isBold: boolean;
    };

type Text = Extract<Shape, { kind: 'text' }>;

/** Units of the geometry across the text of an A4 page. */
const pageWidth = 680;
const { ink, quiet, line, grid, white } = chartColours;

/** What of a page a chart may take in height, in the same units, with its legend, caption and question above it. */
const tallest = 780;

/** Where every part of a chart goes on A4 pages: one drawing, or as many as it is too tall for a page. */
export function drawingsOf(chart: ChartView): Drawing[] {
  if (chart.kind === 'stacked-bars') {
    return onPages(chart.rows, (rows) => stackedBars({ ...chart, rows }));
  }
  if (chart.kind === 'indicator-line') return [];
  const { panels } = chart;
  const largest = largestIn(panels);
  const [panel] = panels;
  if (panels.length !== 1 || panel === undefined) return [horizontalBars(chart, largest)];
  return onPages(panel.rows, (rows) => horizontalBars({ ...chart, panels: [{ ...panel, rows }] }, largest));
}

/** Halves what is too tall. */
function onPages<Row>(rows: Row[], draw: (rows: Row[]) => Drawing): Drawing[] {
  const drawing = draw(rows);
  if (drawing.height <= tallest || rows.length < 2) return [drawing];
  const middle = Math.ceil(rows.length / 2);
  return [...onPages(rows.slice(0, middle), draw), ...onPages(rows.slice(middle), draw)];
}

function text(x: number, y: number, words: string, rest: Partial<Text> = {}): Text {
  return { kind: 'text', x, y, text: words, size: 13, anchor: 'start', colour: ink, isBold: false, ...rest };
}

function stackedBars(view: StackedBarsView): Drawing {
  const rows = view.rows.map(({ label, parts }) => ({
    label,
    counts: parts?.map(({ value }) => value) ?? null,
  }));
  const { width, height, barX, barWidth, barHeight, axisY, ticks, bars } = stackedBarsGeometry(
    rows,
    pageWidth,
  );
  const fills = view.categories.map((_, place) => fillOf(view, place));
  return {
    width,
    height,
    alt: view.name,
    legend: view.categories.map(({ label }, place) => ({ label, fill: at(fills, place).fill })),
    shapes: [
      ...ticks.flatMap(({ x, proportion }): Shape[] => [
        { kind: 'line', x1: x, x2: x, y1: 0, y2: axisY, colour: grid },
        text(x, axisY + 17, `${proportion * 100}%`, {
          size: 12,
          colour: quiet,
          anchor: proportion === 0 ? 'start' : proportion === 1 ? 'end' : 'middle',
        }),
      ]),
      ...bars.flatMap(({ labelLines, labelX, y, segments }, place): Shape[] => [
        ...labelLines.map((labelLine) =>
          text(labelX, labelLine.y, labelLine.text, {
            anchor: 'end',
            isBold: at(view.rows, place).code === 'total',
          }),
        ),
        ...(segments.length === 0
          ? [text(barX + 4, y + barHeight / 2 + 5, at(view.rows, place).absence, { colour: quiet })]
          : []),
        ...segments.map((segment): Shape => ({
          kind: 'bar',
          x: segment.x,
          y,
          width: segment.width,
          height: barHeight,
          fill: at(fills, segment.category).fill,
        })),
        ...segments
          .filter(({ isLabelled }) => isLabelled)
          .flatMap(({ category, x, width: across }): Shape[] => [
            ...plateOf(at(fills, category).fill, x + across / 2, y + barHeight / 2),
            text(
              x + across / 2,
              y + barHeight / 2 + 4.5,
              at(view.rows, place).parts?.[category]?.text ?? '',
              {
                anchor: 'middle',
                colour: at(fills, category).textColour,
              },
            ),
          ]),
      ]),
      { kind: 'line', x1: barX, x2: barX + barWidth, y1: axisY, y2: axisY, colour: line },
    ],
  };
}

function plateOf({ colour, hatch }: Fill, x: number, y: number): Shape[] {
  const [width, height] = [30, 16];
  return hatch === null
    ? []
    : [{ kind: 'plate', x: x - width / 2, y: y - height / 2, width, height, colour }];
}

/** The fill of a category, and the colour in which figures can be read on it. */
function fillOf(view: StackedBarsView, place: number): { fill: Fill; textColour: string } {
  const { step, isHatched, isDark } = toneOf(view, place);
  return {
    fill: {
      colour: step === 'blank' ? white : at(chartColours.ramp, step),
      hatch: isHatched ? (isDark ? chartColours.lightHatch : chartColours.darkHatch) : null,
    },
    textColour: isDark ? white : ink,
  };
}

function horizontalBars(view: HorizontalBarsView, largest: number): Drawing {
  const geometry = horizontalBarsGeometry(view.panels, pageWidth, largest);
  const { columnCount, width, baselineX, barHeight, panels } = geometry;
  const gap = 28;
  let top = 0;
  const shapes = panels.flatMap((placed, place): Shape[] => {
    const column = place % columnCount;
    const beside = columnCount === 2 ? panels.slice(place - column, place - column + 2) : [placed];
    const x = column * (width + columnGap);
    const y = top;
    if (column === columnCount - 1 || place === panels.length - 1) {
      top += Math.max(...beside.map((panel) => panel.height)) + gap;
    }
    const { rows } = at(view.panels, place);
    return [
      ...placed.titleLines.map((titleLine) =>
        text(x, y + titleLine.y, titleLine.text, { size: 14, isBold: true }),
      ),
      ...placed.bars.flatMap((bar, row): Shape[] => {
        const { isTotal, proportion, text: words } = at(rows, row);
        return [
          ...bar.labelLines.map((labelLine) =>
            text(x + bar.labelX, y + labelLine.y, labelLine.text, { anchor: 'end', size: 12.5 }),
          ),
          {
            kind: 'bar',
            x: x + baselineX,
            y: y + bar.y,
            width: bar.width,
            height: barHeight,
            fill: { colour: isTotal ? chartColours.total : chartColours.bar, hatch: null },
          },
          text(x + bar.valueX, y + bar.y + barHeight / 2 + 4.5, words, {
            size: 12.5,
            colour: proportion === null ? quiet : ink,
          }),
        ];
      }),
      {
        kind: 'line',
        x1: x + baselineX,
        x2: x + baselineX,
        y1: y + placed.top,
        y2: y + placed.height,
        colour: line,
      },
    ];
  });
  return { width: pageWidth, height: top - gap, alt: view.name, legend: [], shapes };
}
