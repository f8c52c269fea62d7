import { keyFigureOf, type KeyFigure } from '../report/overview/key-figure.ts';
import { heatMapOf } from '../report/overview/heat-map.ts';
import type { OverviewMarks } from '../report/overview/overview-marks.ts';
import { overviewOf } from '../report/overview/overview-of.ts';
import type { HeatMapView, OverviewLine, OverviewView } from '../report/overview/overview-view.ts';
import type { PublishedOverview } from '../report/overview/published-overview.ts';
import type { PrintedNumber, Quantity } from '../report/quantity.ts';
import { isFigure, type Cell } from '../report/table-view.ts';
import { decimalsOf, errorOf } from './facts/precision.ts';
import { chartNumbers } from './view-numbers.ts';

/** Everything that the page of an overview can show, whatever is chosen on it. */
export interface OverviewViews {
  page: OverviewView;
  heatMaps: HeatMapView[];
}

/** What is said of figures is no number, and made by tests that the judge of suppression has no part in. */
const marks: OverviewMarks = { testCount: 0, change: () => null, group: () => null };

/**
 * All views of an overview in one language: another order or language says the same numbers.
 *
 * @example overviewViews(overviewSample).heatMaps.length // => 2
 */
export function overviewViews(overview: PublishedOverview): OverviewViews {
  const page = overviewOf(overview, marks, 'ja');
  const choices = page.attributes.flatMap(({ code, measures }) =>
    measures.map((measure) => ({ by: code, measure, order: 'questionnaire' as const })),
  );
  return { page, heatMaps: choices.map((choice) => heatMapOf(overview, { choice, marks }, 'ja')) };
}

/**
 * Every number on the page of an overview, by the table that it is about. A change beside the figure that it is a change of
 * says the figure of this wave once more.
 *
 * @example overviewNumbers(overviewSample, overviewViews(overviewSample)).map(({ table }) => table) // => ['work', 'attainment1', 'work*grade', 'attainment1*grade']
 */
export function overviewNumbers(
  overview: PublishedOverview,
  { page, heatMaps }: OverviewViews,
): { table: string; numbers: PrintedNumber[] }[] {
  const positive = new Map(overview.items.map((item) => [item.stub, item.positive]));
  const figures = new Map(
    overview.tables.map((table) => [table.id, keyFigureOf(table, positive.get(table.stub) ?? [])]),
  );
  const printed = [
    ...page.sections.flatMap(({ lines }) =>
      lines.map((own) => ({ table: own.table, numbers: lineNumbers(own, figures.get(own.table) ?? null) })),
    ),
    ...page.rankings.flatMap(({ lists }) =>
      lists.flatMap(({ lines }) => lines.map(({ table, cell }) => ({ table, numbers: ofThisWave([cell]) }))),
    ),
    ...(page.successCycle?.steps ?? []).map(({ table, figure }) => ({
      table,
      numbers: ofThisWave([figure]),
    })),
    ...heatMaps.flatMap(({ rows }) =>
      rows.flatMap(({ table, cells }) =>
        table === null ? [] : [{ table, numbers: ofThisWave(cells.map(({ cell }) => cell)) }],
      ),
    ),
  ];
  return [...Map.groupBy(printed, ({ table }) => table)].map(([table, own]) => ({
    table,
    numbers: own.flatMap(({ numbers }) => numbers),
  }));
}

function lineNumbers(
  { figure, chart, earlier, change }: OverviewLine,
  key: KeyFigure | null,
): PrintedNumber[] {
  const own = [...ofThisWave([figure]), ...chartNumbers(chart)];
  const [before, difference] = [earlier, change].map((cell) =>
    cell !== null && isFigure(cell) ? cell : undefined,
  );
  if (key === null || before === undefined || difference === undefined) return own;
  return [
    ...own,
    {
      group: 'total',
      quantity: quantityOf(key),
      value: before.value + difference.value,
      decimals: decimalsOf(errorOf(before.decimals) + errorOf(difference.decimals)),
    },
  ];
}

function ofThisWave(cells: readonly Cell[]): PrintedNumber[] {
  return cells.flatMap((cell) => (isFigure(cell) && cell.quantity.kind !== 'compared' ? [cell] : []));
}

function quantityOf(figure: KeyFigure): Quantity {
  if (figure.kind !== 'share') return { kind: figure.kind };
  return { kind: 'share', categories: figure.categories, of: figure.of };
}
