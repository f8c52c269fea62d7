import { baseOf, figureAt, figuresOf, type KeyFigure } from '../overview/key-figure.ts';
import { shareCell } from '../cells.ts';
import type { PublishedResponseRate, PublishedTable } from '../published-table.ts';
import { isFigure } from '../table-view.ts';
import { inEveryLanguage, reportWords } from '../words/report-words.ts';
import { inOneLine, type BenchmarkFigure, type BenchmarkMeasure } from './benchmark-content.ts';

/** By what an item is known in other versions of its questionnaire. */
export type SeriesOfItem = Pick<BenchmarkFigure, 'series' | 'isNewSeries'>;

/**
 * The figures of everybody in a table by which organisations are compared: share of positive answers, mean, index score.
 *
 * Unit     as printed: percent for shares.      Base  as in the table: those who answered.
 * Missing  a figure that is hidden, or that nobody's answers make, is not in the list. Tables by groups have none.
 * @example benchmarkFigures({ ...scaleTable, banner: null }, ['3', '4'], { series: 'q/work/1', isNewSeries: false }).map(({ measure, value }) => [measure, value]) // => [['positive', 62.5], ['mean', 2.75]]
 */
export function benchmarkFigures(
  table: PublishedTable,
  positive: readonly string[],
  series: SeriesOfItem,
): BenchmarkFigure[] {
  const total = table.points.find(({ kind }) => kind === 'total');
  if (table.banner !== null || total?.column.status !== 'shown') return [];
  const { column } = total;
  const { positive: shares, mean } = figuresOf(table, positive);
  return [...shares, ...mean].flatMap((figure) => {
    const cell = figureAt(table, total, figure);
    if (!isFigure(cell)) return [];
    const { value, decimals } = cell;
    return {
      measure: measureOf(figure),
      code: table.stub,
      ...series,
      label: inOneLine(table.stubLabel),
      scale: scaleOf(table, positive),
      value,
      decimals: Math.max(decimals, figure.kind === 'share' ? shareDecimals : 0),
      base: baseOf(column, figure.kind === 'share' ? figure.of : 'answered'),
    };
  });
}

/** A share of nobody is exact, and is printed with fewer digits than others. */
const shareDecimals = 1;

const measures: Record<KeyFigure['kind'], BenchmarkMeasure> = {
  share: 'positive',
  mean: 'mean',
  score: 'score',
};

function measureOf({ kind }: KeyFigure): BenchmarkMeasure {
  return measures[kind];
}

/** Two items of equal scales have the same answers, and the same of them are positive; two indices the same items. */
function scaleOf({ categories, index }: PublishedTable, positive: readonly string[]): string[] {
  return index
    ? [index.aggregation, `${index.lowest}`, `${index.highest}`, ...index.items.map(({ code }) => code)]
    : categories.map(({ code }) => (positive.includes(code) ? `${code}+` : code));
}

/**
 * The response rate of everybody; none where nobody counted how many were asked.
 *
 * Unit     percent, as printed.      Base  everybody who was asked.
 * @example benchmarkRate(hirakataResponseRate).map(({ value, base }) => [value, base]) // => [[32, 2438]]
 */
export function benchmarkRate({ eligibleCount, responseCount }: PublishedResponseRate): BenchmarkFigure[] {
  // More answers than people: a rate that compares with nothing.
  if (eligibleCount === 0 || responseCount > eligibleCount) return [];
  const about = { group: 'total', quantity: { kind: 'response-rate' } } as const;
  const cell = shareCell(about, responseCount, eligibleCount, shareDecimals);
  if (!isFigure(cell)) return [];
  return [
    {
      measure: 'response-rate',
      code: 'response-rate',
      series: 'response-rate',
      isNewSeries: false,
      label: inEveryLanguage((language) => reportWords(language).rate.rate),
      scale: [],
      value: cell.value,
      decimals: shareDecimals,
      base: eligibleCount,
    },
  ];
}
