import { reportOfWave } from '../../../../analysis/report/document/report-of-wave.ts';
import {
  figuresOf,
  tablesOf,
  type ReportBlock,
  type ReportDocument,
} from '../../../../analysis/report/document/report-document.ts';
import type { ChartView } from '../../../../analysis/report/chart-view.ts';
import {
  isFigure,
  type Cell,
  type TableView,
  type TextsView,
} from '../../../../analysis/report/table-view.ts';
import type { PublishedResult } from '../../../../analysis/report/published-table.ts';
import { languages } from '../../../../surveys/schema/local-text.ts';
import { exportDocument } from '../../export/export-document.ts';
import { fileOfReport } from '../../export/export-results.ts';
import { numbersIn, numbersInFile } from './numbers-in-file.ts';

/** Formats that keep a second copy of what they show, where nobody looks. */
export const auditedFormats = ['xlsx', 'ods', 'pptx'] as const;

/** Numbers in a file of a table that neither the table nor its chart prints. */
export interface StrayNumbers {
  table: string;
  format: (typeof auditedFormats)[number] | 'docx';
  numbers: number[];
}

/** What the files of published results hold beyond what is read in them. */
export async function straysInFiles(results: readonly PublishedResult[]): Promise<StrayNumbers[]> {
  const found: StrayNumbers[] = [];
  for (const result of results) {
    for (const language of languages) {
      const report = reportOfWave([result], language);
      const printed = printedNumbers(report);
      for (const format of auditedFormats) {
        const file = await fileOfReport(report, format);
        if (typeof file === 'string') continue;
        const numbers = straysIn(file, printed);
        if (numbers.length > 0) found.push({ table: result.id, format, numbers });
      }
    }
  }
  return found;
}

/** The same of a whole report as a Word document, which tables alone are never written into. */
export async function straysInReport(report: ReportDocument): Promise<StrayNumbers[]> {
  const numbers = straysIn(await exportDocument(report, 'docx'), printedNumbers(report));
  return numbers.length === 0 ? [] : [{ table: 'report', format: 'docx', numbers }];
}

/** Numbers of a file that are not printed in its report. */
export function straysIn(file: Uint8Array, printed: ReadonlySet<number>): number[] {
  return [...numbersInFile(file)].filter((number) => !printed.has(number));
}

/** Every number that a reader of a report meets, in cells, charts and sentences. */
export function printedNumbers(report: ReportDocument): Set<number> {
  const charts = figuresOf(report).flatMap(({ chart }) => (chart === null ? [] : [chart]));
  const captions = figuresOf(report).map(({ caption, number }) => `${number ?? ''} ${caption}`);
  const headings = report.sections.flatMap(({ number, title }) => [number ?? '', title]);
  const { cover, sections } = report;
  const texts = [
    ...(cover === null ? [] : [cover.title, cover.organisation, cover.wave, cover.published]),
    ...headings,
    ...sections.flatMap(({ blocks }) => blocks.flatMap(wordsOfBlock)),
    ...tablesOf(report).flatMap(textsOfTable),
    ...charts.flatMap(textsOfChart),
    ...captions,
  ];
  const cells = tablesOf(report).flatMap((view) => (view.kind === 'table' ? cellsOf(view) : []));
  const drawn = charts.flatMap((chart) =>
    chart.kind === 'horizontal-bars'
      ? chart.panels.flatMap(({ rows }) => rows.map(({ figure }) => figure))
      : [],
  );
  const values = [...cells, ...drawn].flatMap((cell) =>
    cell !== null && isFigure(cell) ? [cell.value] : [],
  );
  return new Set([...texts.flatMap(numbersIn), ...values]);
}

/** What is neither table nor chart. */
function wordsOfBlock(block: ReportBlock): string[] {
  if (block.kind === 'paragraphs') return block.lines.map(({ text }) => text);
  if (block.kind === 'facts')
    return block.facts.flatMap(({ label, lines }) => [label, ...lines.map(({ text }) => text)]);
  if (block.kind === 'comment') return [block.label, ...block.paragraphs];
  if (block.kind === 'question') return [block.number, block.text, ...block.details, ...block.options];
  return [];
}

function cellsOf({ rows }: TableView): Cell[] {
  return rows.flatMap(({ cells }) => cells);
}

function textsOfTable(view: TableView | TextsView): string[] {
  const lines = [...view.heading, ...view.notes, ...view.ending].map(({ text }) => text);
  if (view.kind === 'texts') return [view.title, view.columnLabel, ...lines, ...view.texts];
  const heads = [...view.columns, ...view.rows].map(({ label }) => label);
  return [view.title, ...lines, ...view.corner, ...heads, ...cellsOf(view).map(({ text }) => text)];
}

function textsOfChart(chart: ChartView): string[] {
  if (chart.kind === 'stacked-bars') {
    const rows = chart.rows.flatMap(({ label, parts, absence }) => [
      label,
      ...(parts ?? []).map(({ text }) => text),
      absence,
    ]);
    return [chart.name, ...chart.categories.map(({ label }) => label), ...rows];
  }
  if (chart.kind === 'indicator-line') return [chart.name];
  const rows = chart.panels.flatMap((panel) => panel.rows.flatMap(({ label, text }) => [label, text]));
  return [chart.name, ...chart.panels.map(({ title }) => title), ...rows];
}
