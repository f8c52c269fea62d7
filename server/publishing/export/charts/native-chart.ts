import type {
  ChartView,
  HorizontalBarsView,
  StackedBarsView,
} from '../../../../analysis/report/chart-view.ts';
import { hiddenMark } from '../../../../analysis/report/cells.ts';
import { toneOf, type Tone } from '../../../../analysis/report/charts/tones.ts';

/** A chart as office programs know one: printed values only, and nothing where there is no figure. */
export interface NativeChart {
  /** Parts that fill each bar, or bars that are compared. */
  kind: 'parts' | 'bars';
  /** What stands above it, for those who see it: what it shows and, if so, that it was made up. */
  title: string[];
  /** What it shows, for those who do not. */
  name: string;
  /** From the top. Of a group without a bar also why. */
  categories: string[];
  series: NativeSeries[];
  /** Categories that stand for everybody. */
  totals: number[];
  /** Categories before which it may be cut in two. */
  starts: number[];
  /** Where bars begin and how far they can go, where that is not for the program to say. */
  scale: { lowest: number; highest: number } | null;
}

export interface NativeSeries {
  name: string;
  /** One a category; null: no figure. */
  values: (number | null)[];
  decimals: number;
  /** null: the one colour of bars. */
  tone: Tone | null;
}

/** A label longer than this leaves no room for its bar; the table has all of it. */
const longestLabel = 48;

/** A chart to be edited where it lands, if office programs have its kind. */
export function nativeChartsOf(view: ChartView, title: string[]): NativeChart[] {
  if (view.kind === 'indicator-line') return [];
  return [{ title, ...(view.kind === 'stacked-bars' ? partsOf(view) : barsOf(view, title[0] ?? '')) }];
}

/** The shares as they are printed in the bars. */
function partsOf(view: StackedBarsView): Omit<NativeChart, 'title'> {
  return {
    kind: 'parts',
    name: view.name,
    categories: view.rows.map(({ label, parts, absence }) => (parts ? cut(label) : withMark(label, absence))),
    series: view.categories.map(({ label }, place) => ({
      name: cut(label),
      values: view.rows.map(({ parts }) => {
        const part = parts?.[place];
        return part === undefined ? null : Number(part.text);
      }),
      decimals: 1,
      tone: toneOf(view, place),
    })),
    totals: [],
    starts: [...view.rows.keys()],
    scale: null,
  };
}

/** Panels one below the other, each under its title. */
function barsOf({ name, panels, scale }: HorizontalBarsView, seriesName: string): Omit<NativeChart, 'title'> {
  const lines = panels.flatMap(({ title, rows }) => [
    ...(title === '' ? [] : [{ label: cut(title), figure: null, isTotal: false, isStart: true }]),
    ...rows.map(({ label, figure, text, isTotal }) => ({
      label: figure === null ? withMark(label, text) : cut(label),
      figure,
      isTotal,
      isStart: title === '',
    })),
  ]);
  return {
    kind: 'bars',
    name,
    categories: lines.map(({ label }) => label),
    series: [
      {
        name: cut(seriesName),
        values: lines.map(({ figure }) => figure?.value ?? null),
        decimals: Math.max(0, ...lines.map(({ figure }) => figure?.decimals ?? 0)),
        tone: null,
      },
    ],
    totals: lines.flatMap(({ isTotal }, place) => (isTotal ? [place] : [])),
    starts: lines.flatMap(({ isStart }, place) => (isStart ? [place] : [])),
    scale,
  };
}

/** A chart of more bars than a page can hold as several, cut between panels. */
export function splitChart(chart: NativeChart, mostBars: number): NativeChart[] {
  const { categories, starts } = chart;
  const ends = [...starts.slice(1), categories.length];
  const pieces: { from: number; to: number }[] = [];
  for (const [place, from] of starts.entries()) {
    const to = ends[place] ?? categories.length;
    const last = pieces.at(-1);
    if (last !== undefined && to - last.from <= mostBars) last.to = to;
    else pieces.push({ from, to });
  }
  if (pieces.length < 2) return [chart];
  return pieces.map(({ from, to }, place) => ({
    ...chart,
    title: [`${chart.title[0] ?? ''} (${place + 1}/${pieces.length})`, ...chart.title.slice(1)],
    categories: categories.slice(from, to),
    series: chart.series.map((series) => ({ ...series, values: series.values.slice(from, to) })),
    totals: chart.totals.filter((total) => total >= from && total < to).map((total) => total - from),
    starts: starts.filter((start) => start >= from && start < to).map((start) => start - from),
    // Bars of several pictures are compared with each other: they share their scale.
    scale: chart.scale ?? sharedScale(chart),
  }));
}

function sharedScale({ kind, series }: NativeChart): NativeChart['scale'] {
  if (kind === 'parts') return null;
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  return { lowest: 0, highest: Math.max(1, ...values) };
}

/** A bar that is not there says so by the mark that the table has in its place. */
function withMark(label: string, absence: string): string {
  return `${cut(label)} ${absence.startsWith(hiddenMark) ? hiddenMark : absence}`;
}

function cut(label: string): string {
  const characters = Array.from(label.toWellFormed());
  return characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join('')}…` : label;
}

/** The same as rows of a sheet: the heads of the series, then a category with its values each. */
export function rowsOfChart({ categories, series }: NativeChart): (string | number | null)[][] {
  return [
    ['', ...series.map(({ name }) => name)],
    ...categories.map((category, place) => [category, ...series.map(({ values }) => values[place] ?? null)]),
  ];
}
