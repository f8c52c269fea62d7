import type { ChartView } from '../../../../../analysis/report/chart-view.ts';
import { figuresOf, type ReportDocument } from '../../../../../analysis/report/document/report-document.ts';
import { tableParts } from '../../../../../server/publishing/export/table-parts.ts';
import { tagsOf, type ReadPdf } from './read-pdf.ts';
import {
  all,
  chartPaths,
  readChart,
  textIn,
  treeOfPart,
  type Element,
  type ReadChart,
} from '../office-parts.ts';

/** Spaces, places to break, and what cannot stand in a file or would turn other text round, are the format's business. */
export const bare = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Bidi_Control}\u200B\uFFFE]/gu, '');

/** The tables of a report on pages: in pieces that fit their width, row by row. */
export function tablesOnPages(made: ReportDocument): string[][][] {
  return figuresOf(made).flatMap(({ table }) =>
    tableParts(table).map(({ corner, columns, rows }) =>
      [
        [...corner, ...columns.map(({ label }) => label)],
        ...rows.map(({ label, levels, cells }) => [
          ...(corner.length === 2 && levels !== null ? [levels.outer, levels.inner] : [label]),
          ...cells.map(({ text }) => text),
        ]),
      ].map((row) => row.map(bare)),
    ),
  );
}

/** The tables of a PDF as its structure has them. */
export function tablesInPdf({ document }: ReadPdf): string[][][] {
  return tagsOf(document, 'Table').map((table) =>
    tagsOf(table, 'TR').map((row) => row.children.map(({ text }) => bare(text))),
  );
}

/** The tables of a Word document that have a head: those of figures. */
export function tablesInWord(body: Element): string[][][] {
  return all(body, 'w:tbl')
    .filter((table) => all(table, 'w:tblHeader').length > 0)
    .map((table) => all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => bare(textIn(cell)))));
}

export const chartsOf = (made: ReportDocument): ChartView[] =>
  figuresOf(made).flatMap(({ chart }) => chart ?? []);

/** The numbers that a chart prints, row by row; null where there is none. The title of a panel is a row without a bar. */
export function printedIn(chart: ChartView): (number | null)[][] {
  if (chart.kind === 'indicator-line') return [];
  if (chart.kind === 'stacked-bars') {
    return chart.rows.map(({ parts }) =>
      chart.categories.map((_, place) => (parts === null ? null : Number(parts[place]?.text))),
    );
  }
  return chart.panels.flatMap(({ title, rows }) => [
    ...(title === '' ? [] : [[null]]),
    ...rows.map(({ figure }) => [figure?.value ?? null]),
  ]);
}

export async function chartsIn(parts: Record<string, Uint8Array>): Promise<ReadChart[]> {
  return Promise.all(chartPaths(parts).map((path) => readChart(parts, path)));
}

/** What the charts of a file remember, row by row. */
export const rowsOfCharts = (charts: readonly ReadChart[]): (number | null)[][] =>
  charts.flatMap(({ categories, series }) =>
    categories.map((_, place) => series.map(({ values }) => values[place] ?? null)),
  );

/** The tables of slides, in order. */
export function tablesInSlides(parts: Record<string, Uint8Array>): string[][][] {
  const paths = Object.keys(parts)
    .filter((path) => /slides\/slide\d+\.xml$/.test(path))
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));
  return paths.flatMap((path) =>
    all(treeOfPart(parts, path), 'a:tbl').map((table) =>
      all(table, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => bare(textIn(cell)))),
    ),
  );
}
