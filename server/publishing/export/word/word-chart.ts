import { Paragraph } from 'docx';
import { ChartRun, type ChartSeries } from 'docx/charts';
import { chartHeight } from '../charts/chart-height.ts';
import { splitChart, nativeChartsOf, type NativeChart, type NativeSeries } from '../charts/native-chart.ts';
import type { ChartView } from '../../../../analysis/report/chart-view.ts';
import { at } from '../../../../analysis/numeric/at.ts';
import { chartColours } from '../chart-colours.ts';
import { printable } from '../office/xml.ts';
import { wordColour } from './word-styles.ts';

/** Pixels across the text of an A4 page, and points of a page that a chart may take in height. */
const width = 640;
const mostBars = { parts: 18, bars: 34 };
/** Reports of public bodies leave values under this share unlabelled: they are in the table. */
const smallestLabelled = 4;

/** The charts of a figure, to be edited where they land: printed values only, and nothing where there is no figure. */
export function wordChartsOf(view: ChartView, caption: string): Paragraph[] {
  return nativeChartsOf(view, [caption])
    .flatMap((chart) => splitChart(chart, mostBars[chart.kind]))
    .map((chart) => new Paragraph({ keepNext: true, children: [runOf(chart)] }));
}

function runOf(chart: NativeChart): ChartRun {
  const isParts = chart.kind === 'parts';
  const highest = chart.scale?.highest;
  return new ChartRun({
    type: 'bar',
    categories: chart.categories.map(printable),
    series: chart.series.map((series) => seriesOf(chart, series)),
    stacking: isParts ? 'percent' : 'none',
    gapWidth: isParts ? 45 : 40,
    legend: isParts ? { position: 'top' } : false,
    // Everybody stands on top, as in the table.
    categoryAxis: { reverseOrder: true, font: { size: 8 } },
    valueAxis: {
      visible: isParts,
      gridlines: isParts,
      ...(highest !== undefined && { minimum: chart.scale?.lowest ?? 0, maximum: highest }),
    },
    chartArea: { border: 'none' },
    transformation: { width, height: Math.round((chartHeight(chart) * 96) / 72) },
    altText: { name: printable(chart.title[0] ?? ''), description: printable(chart.name) },
  });
}

function seriesOf(
  { kind, totals }: NativeChart,
  { name, values, tone, decimals }: NativeSeries,
): ChartSeries {
  const numberFormat = decimals === 0 ? '#,##0' : `0.${'0'.repeat(decimals)}`;
  const color = tone === null ? chartColours.bar : colourOf(tone.step);
  const isParts = kind === 'parts';
  return {
    name: printable(name),
    values,
    color: wordColour(color),
    ...(!isParts && {
      colors: values.map((_, place) => (totals.includes(place) ? wordColour(chartColours.total) : undefined)),
    }),
    dataLabels: {
      value: true,
      numberFormat,
      position: isParts ? 'center' : 'outsideEnd',
      font: { size: 8, color: tone?.isDark ? 'FFFFFF' : wordColour(chartColours.ink) },
    },
    pointLabels: values.map((value) =>
      value === null || (isParts && value < smallestLabelled) ? false : undefined,
    ),
  };
}

function colourOf(step: number | 'blank'): string {
  return step === 'blank' ? '#d9d9d9' : at(chartColours.ramp, step);
}
