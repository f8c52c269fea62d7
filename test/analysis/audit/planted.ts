import {
  publishedOutputs,
  tableViews,
  type AuditedPublication,
  type TableViews,
} from '../../../analysis/index.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { ChartView } from '../../../analysis/report/chart-view.ts';
import type { PrintedNumber } from '../../../analysis/report/quantity.ts';
import type { FigureCell, TableView } from '../../../analysis/report/table-view.ts';

/** What a careless output prints: in files, on the page, or in what is served to programs. */
export type CarelessOutput = keyof TableViews | 'api';
export const carelessOutputs: CarelessOutput[] = ['api', 'file', 'page', 'chart'];

/** A publication in which one output prints numbers of one table that it must not print. */
export function planted(
  publication: AuditedPublication,
  table: PublishedTable,
  output: CarelessOutput,
  numbers: readonly PrintedNumber[],
): AuditedPublication {
  const views = tableViews(table, 'ja');
  const spoilt: TableViews = {
    ...views,
    ...(output === 'file' && { file: views.file.map((view) => withFigures(view, numbers)) }),
    ...(output === 'page' && { page: views.page.map((view) => withFigures(view, numbers)) }),
    ...(output === 'chart' && { chart: views.chart.map((view) => withBars(view, numbers)) }),
  };
  const own = publishedOutputs(table, spoilt).map((printed) =>
    printed.output === 'api' && output === 'api'
      ? { ...printed, numbers: [...printed.numbers, ...numbers] }
      : printed,
  );
  return {
    ...publication,
    outputs: [...publication.outputs.filter((printed) => printed.table.id !== table.id), ...own],
  };
}

/** The view with figures in the last cells of their groups, where they are hidden. */
function withFigures(view: TableView, numbers: readonly PrintedNumber[]): TableView {
  return {
    ...view,
    rows: view.rows.map((row) => {
      const cells = cellsOf(row.code, numbers);
      return { ...row, cells: [...row.cells.slice(0, row.cells.length - cells.length), ...cells] };
    }),
  };
}

/** The chart with a bar where there is none. */
function withBars(view: ChartView, numbers: readonly PrintedNumber[]): ChartView {
  if (view.kind === 'stacked-bars') {
    const rows = view.rows.map((row) => {
      const parts = cellsOf(row.code, numbers);
      return parts.length === 0 ? row : { ...row, parts };
    });
    return { ...view, rows };
  }
  if (view.kind === 'indicator-line') return view;
  const panels = view.panels.map((panel) => ({
    ...panel,
    rows: panel.rows.map((row) => {
      const cells = cellsOf(row.code, numbers);
      return { ...row, base: cells.at(-2) ?? row.base, figure: cells.at(-1) ?? row.figure };
    }),
  }));
  return { ...view, panels };
}

function cellsOf(group: string, numbers: readonly PrintedNumber[]): FigureCell[] {
  return numbers
    .filter((number) => number.group === group)
    .map((number) => ({ ...number, text: number.value.toFixed(number.decimals) }));
}
