import type { ChartView, HorizontalBarsView, StackedBarsView } from '../../../../analysis/report/chart-view.ts';
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
const longestLabel = 80;

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
    scale: null,
  };
}

/** Panels one below the other, each under its title. */
function barsOf({ name, panels, scale }: HorizontalBarsView, seriesName: string): Omit<NativeChart, 'title'> {
  const lines = panels.flatMap(({ title, rows }) => [
    ...(title === '' ? [] : [{ label: cut(title), figure: null, isTotal: false }]),
    ...rows.map(({ label, figure, text, isTotal }) => ({
      label: figure === null ? withMark(label, text) : cut(label),
      figure,
      isTotal,
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
    scale,
  };
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
