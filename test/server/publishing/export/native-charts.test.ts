import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartView } from '../../../../analysis/report/chart-view.ts';
import {
  figuresOf,
  type FigureBlock,
  type ReportDocument,
} from '../../../../analysis/report/document/report-document.ts';
import { reportOfWave } from '../../../../analysis/report/document/report-of-wave.ts';
import { exportPptx } from '../../../../server/publishing/export/export-pptx.ts';
import { exportXlsx } from '../../../../server/publishing/export/export-xlsx.ts';
import { indexTable, multipleTable, scaleTable, singleTable } from '../../../client/published-tables.ts';
import { tablesOfEverybody } from './everybody-counted.ts';
import { chartPaths, partsOf, readChart, type ReadChart } from './office-parts.ts';

const tables = [...tablesOfEverybody, singleTable, scaleTable, multipleTable, indexTable];
const report = reportOfWave(tables, 'ja');

/** What a chart has to draw, from its view: the numbers that are printed in it, row by row; null where there is none. */
function printedIn(chart: ChartView): (number | null)[][] {
  if (chart.kind === 'stacked-bars') {
    return chart.rows.map(({ parts }) =>
      chart.categories.map((_, place) => (parts === null ? null : Number(parts[place]?.text))),
    );
  }
  if (chart.kind === 'indicator-line') return [];
  return chart.panels.flatMap(({ title, rows }) => [
    ...(title === '' ? [] : [[null]]),
    ...rows.map(({ figure }) => [figure?.value ?? null]),
  ]);
}

function labelsOf(chart: ChartView): string[] {
  if (chart.kind === 'indicator-line') return [];
  if (chart.kind === 'stacked-bars') return chart.rows.map(({ label }) => label);
  return chart.panels.flatMap(({ title, rows }) => [
    ...(title === '' ? [] : [title]),
    ...rows.map(({ label }) => label),
  ]);
}

const chartsOf = (made: ReportDocument): ChartView[] =>
  figuresOf(made).flatMap(({ chart }) => (chart === null ? [] : [chart]));
const rowsOfCharts = (charts: ReadChart[]): (number | null)[][] =>
  charts.flatMap(({ categories, series }) =>
    categories.map((_, place) => series.map(({ values }) => values[place] ?? null)),
  );

const writers = { xlsx: exportXlsx, pptx: exportPptx };
const read = async (file: Uint8Array): Promise<ReadChart[]> => {
  const parts = partsOf(file);
  return Promise.all(chartPaths(parts).map((path) => readChart(parts, path)));
};

describe.each(['xlsx', 'pptx'] as const)('the charts of a file (%s)', (format) => {
  let charts: ReadChart[];
  beforeAll(async () => {
    charts = await read(await writers[format](report));
  });

  it('draw every figure that their views print, and no more', () => {
    const views = chartsOf(report);
    expect(views.length).toBeGreaterThan(10);
    expect(rowsOfCharts(charts)).toEqual(views.flatMap(printedIn));
  });

  it('name every group, and by its mark one that is hidden', () => {
    const labels = charts.flatMap(({ categories }) => categories);
    const expected = chartsOf(report).flatMap(labelsOf);
    expect(labels).toHaveLength(expected.length);
    for (const [place, label] of labels.entries()) expect(label.startsWith(expected[place] ?? '')).toBe(true);
    expect(labels).toContain('部長級 X');
    expect(labels).toContain('再任用 該当者なし');
    expect(labels).toContain('係員（n=40） X');
  });

  it('that show another number than their view are caught', async () => {
    const planted = await read(await writers[format](withPlanted(report)));
    expect(rowsOfCharts(planted)).not.toEqual(chartsOf(report).flatMap(printedIn));
  });
});

/** The same with one hidden group of the first chart shown after all. */
function withPlanted(made: ReportDocument): ReportDocument {
  const figures = figuresOf(made);
  const victim = figures.find(
    ({ chart }) => chart?.kind === 'stacked-bars' && chart.rows.some(({ parts }) => parts === null),
  );
  if (victim?.chart?.kind !== 'stacked-bars') throw new Error('nothing is hidden');
  const [{ parts } = { parts: null }] = victim.chart.rows;
  const chart = {
    ...victim.chart,
    rows: victim.chart.rows.map((row) => ({ ...row, parts: row.parts ?? parts })),
  };
  const changed = (block: FigureBlock): FigureBlock => (block === victim ? { ...block, chart } : block);
  return {
    ...made,
    sections: made.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'figure' ? changed(block) : block)),
    })),
  };
}

it('a workbook has the values of a chart where it says that they stand', async () => {
  const file = await exportXlsx(report);
  const { sheets } = await readXlsx(file);
  const [charts, values] = [await read(file), sheets.at(-1)];
  expect(values?.name).toMatch(/グラフの値$/);
  for (const { categories, series, formulas } of charts) {
    const [name = '', ...others] = formulas;
    const row = Number(/\$B\$(\d+)$/.exec(name)?.[1]) - 1;
    const rows = values?.rows.slice(row, row + 1 + categories.length) ?? [];
    const padded = (cells: unknown[] | undefined): unknown[] =>
      Array.from({ length: series.length + 1 }, (_, column) => cells?.[column] ?? null);
    expect(padded(rows[0]).slice(1)).toEqual(series.map((one) => one.name));
    for (const [place, category] of categories.entries()) {
      const numbers = series.map((one) => one.values[place] ?? null);
      expect(padded(rows[place + 1])).toEqual([category, ...numbers]);
    }
    expect(others[0]).toMatch(new RegExp(`\\$A\\$${row + 2}:\\$A\\$${row + 1 + categories.length}$`));
  }
});

it('a workbook within slides holds what its chart shows, and nothing else', async () => {
  const charts = await read(await exportPptx(report));
  expect(charts.length).toBeGreaterThan(10);
  for (const { categories, series, workbook } of charts) {
    const rows = (workbook ?? []).map((row) =>
      Array.from({ length: Math.max(series.length + 1, row.length) }, (_, column) => row[column] ?? null),
    );
    expect(rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))).toEqual([
      [null, ...series.map(({ name }) => name)],
      ...categories.map((category, place) => [
        category,
        ...series.map(({ values }) => values[place] ?? null),
      ]),
    ]);
  }
});
