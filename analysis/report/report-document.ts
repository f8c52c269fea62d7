import type { Language } from '../../surveys/schema/local-text.ts';
import { chartOf } from './charts/chart-of.ts';
import type { ChartView } from './chart-view.ts';
import type { IndicatorPlanSheet } from './indicator-plan-sheet.ts';
import { completeCounts } from './indicator-plans/complete-counts.ts';
import { completePlan } from './indicator-plans/complete-plan.ts';
import { notesTable } from './plan-review/notes-table.ts';
import type { PublishedResult } from './published-table.ts';
import { usualBasis } from './table-choice.ts';
import type { Line, TableView, TextsView } from './table-view.ts';
import { completeView } from './view-of.ts';
import { reportWords } from './words/report-words.ts';

/** What is reported, in order, in one language: every file format draws it, each in its own way. */
export interface ReportDocument {
  language: Language;
  sections: ReportSection[];
}

/** What belongs together under one heading; what is said of a table stands in its view. */
export interface ReportSection {
  title: string;
  blocks: ReportBlock[];
}

export type ReportBlock = TableView | TextsView | ChartView;

/**
 * Published results of a wave, a section each: everything that is published of it, and its usual chart.
 *
 * @example reportOfWave([singleTable], 'ja').sections[0].blocks.map(({ kind }) => kind) // => ['table', 'stacked-bars']
 */
export function reportOfWave(results: readonly PublishedResult[], language: Language): ReportDocument {
  return {
    language,
    sections: results.map((result) => {
      const view = completeView(result, language);
      return { title: view.title, blocks: [view, ...chartsOf(result, language)] };
    }),
  };
}

/**
 * The indicator sheet of a plan, and what no survey measures.
 *
 * @example reportOfPlan(planSheet, 'ja').sections.length // => 2
 */
export function reportOfPlan(sheet: IndicatorPlanSheet, language: Language): ReportDocument {
  const views = [completePlan(sheet, language), completeCounts(sheet, language), notesTable(sheet, language)];
  return {
    language,
    sections: views.flatMap((view) => (view === null ? [] : [{ title: view.title, blocks: [view] }])),
  };
}

/**
 * A report of one table or list.
 *
 * @example reportOfView(reportOfWave([singleTable], 'ja').sections[0].blocks[0], 'ja').sections[0].title // => '仕事のやりがい × 職'
 */
export function reportOfView(view: TableView | TextsView, language: Language): ReportDocument {
  return { language, sections: [{ title: view.title, blocks: [view] }] };
}

/**
 * The tables and lists of a report, for formats that hold no pictures: a chart shows no figure that its table does not.
 *
 * @example tablesOf(reportOfWave([singleTable], 'ja')).map(({ kind }) => kind) // => ['table']
 */
export function tablesOf({ sections }: ReportDocument): (TableView | TextsView)[] {
  return sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'table' || block.kind === 'texts'),
  );
}

/**
 * What stands before the tables of a report where there are several: its title, whose survey it is, and every title.
 *
 * @example contentsOf(reportOfWave([singleTable], 'ja')).titles // => ['仕事のやりがい × 職']
 */
export function contentsOf(report: ReportDocument): {
  title: string;
  heading: Line[];
  columns: [string, string];
  titles: string[];
} {
  const words = reportWords(report.language).contents;
  const views = tablesOf(report);
  return {
    title: words.title,
    heading: (views[0]?.heading ?? []).filter(({ kind }) => kind === 'synthetic' || kind === 'source'),
    columns: [words.number, words.table],
    titles: views.map(({ title }) => title),
  };
}

function chartsOf(result: PublishedResult, language: Language): ChartView[] {
  if (result.kind === 'texts' || result.kind === 'response-rate') return [];
  return [chartOf(result, { unit: 'percent', basis: usualBasis(result.stubKind) }, language)];
}
