import type { Language } from '../../surveys/schema/local-text.ts';
import type { ChartView } from '../report/chart-view.ts';
import { chartOf } from '../report/charts/chart-of.ts';
import { heatMapOfTable } from '../report/overview/heat-map-of-table.ts';
import type { HeatMapView } from '../report/overview/overview-view.ts';
import type { PublishedResponseRate, PublishedTable } from '../report/published-table.ts';
import type { PrintedNumber } from '../report/quantity.ts';
import { completeResponseRate, responseRateView } from '../report/response-rate-view.ts';
import { possibleBases } from '../report/table-choice.ts';
import { units, type TableView } from '../report/table-view.ts';
import { outerGroupsOf, withinGroup } from '../report/tables/within-group.ts';
import { tableViewOf } from '../report/view-of.ts';
import { apiNumbers, apiRateNumbers } from './api-numbers.ts';
import type { PrintedOutput, PrintedRate } from './audited-table.ts';
import { chartNumbers, heatMapNumbers, viewNumbers } from './view-numbers.ts';

/** Everything that a reader can get of a table, by kind: as files and as pages show it, whatever is chosen there. */
export interface TableViews {
  file: TableView[];
  page: TableView[];
  chart: ChartView[];
  /** Of several answers by groups, in place of charts. */
  heatMap: HeatMapView[];
}

/**
 * All views of a table in one language, whole and for one outer group; another language or order says the same numbers.
 * @example tableViews(singleTable, 'ja').page.length // => 6
 */
export function tableViews(table: PublishedTable, language: Language): TableViews {
  const choices = units.flatMap((unit) => possibleBases(table.stubKind).map((basis) => ({ unit, basis })));
  const shown = [
    table,
    ...outerGroupsOf(table, language).map(({ code }) => withinGroup(table, code)),
  ].flatMap((own) => choices.map((choice) => ({ own, choice })));
  return {
    file: [tableViewOf(table, 'complete', language)],
    page: shown.map(({ own, choice }) => tableViewOf(own, choice, language)),
    chart: shown.map(({ own, choice }) => chartOf(own, choice, language)),
    heatMap: shown.flatMap(({ own, choice }) => heatMapOfTable(own, choice, language) ?? []),
  };
}

/**
 * What every output prints of a table: programs what is served, everybody else what stands in a view.
 * @example publishedOutputs(singleTable).map(({ output }) => output) // => ['api', 'file', 'page', 'chart']
 */
export function publishedOutputs(
  table: PublishedTable,
  views: TableViews = tableViews(table, 'ja'),
): PrintedOutput[] {
  const numbers: Record<string, PrintedNumber[]> = {
    api: apiNumbers(table),
    file: views.file.flatMap(viewNumbers),
    page: views.page.flatMap(viewNumbers),
    chart: [...views.chart.flatMap(chartNumbers), ...views.heatMap.flatMap(heatMapNumbers)],
  };
  return Object.entries(numbers).map(([output, own]) => ({ output, table, numbers: distinct(own) }));
}

/**
 * What every output prints of response rates.
 * @example publishedRates(hirakataResponseRate).map(({ output }) => output) // => ['rate-api', 'rate-file', 'rate-page']
 */
export function publishedRates(rate: PublishedResponseRate): PrintedRate[] {
  return [
    { output: 'rate-api', rate, numbers: apiRateNumbers(rate) },
    { output: 'rate-file', rate, numbers: viewNumbers(completeResponseRate(rate, 'ja')) },
    { output: 'rate-page', rate, numbers: viewNumbers(responseRateView(rate, 'ja')) },
  ];
}

/** The same number stands in many views. */
function distinct(numbers: readonly PrintedNumber[]): PrintedNumber[] {
  const keyOf = ({ group, quantity, value, decimals }: PrintedNumber): string =>
    JSON.stringify([group, quantity, value, decimals]);
  return [...new Map(numbers.map((number) => [keyOf(number), number])).values()];
}
