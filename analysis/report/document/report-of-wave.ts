import type { Language } from '../../../surveys/schema/local-text.ts';
import { chartOf } from '../charts/chart-of.ts';
import type { ChartView } from '../chart-view.ts';
import type { IndicatorPlanSheet } from '../indicator-plan-sheet.ts';
import { completeCounts } from '../indicator-plans/complete-counts.ts';
import { completePlan } from '../indicator-plans/complete-plan.ts';
import { comparisonTable } from '../overview/comparison-table.ts';
import type { EarlierWaveTable } from '../overview/published-overview.ts';
import { notesTable } from '../plan-review/notes-table.ts';
import type { PublishedResult } from '../published-table.ts';
import { usualBasis } from '../table-choice.ts';
import type { TableView, TextsView } from '../table-view.ts';
import { completeView } from '../view-of.ts';
import { reportWords } from '../words/report-words.ts';
import type { ReportBlock, ReportDocument } from './report-document.ts';

/**
 * Published results of a wave, a section each: everything that is published of it, and its usual chart; then, where the
 * wave before has the same table, what it was.
 *
 * @example reportOfWave([singleTable], 'ja').sections[0].blocks.map(({ chart }) => chart.kind) // => ['stacked-bars']
 */
export function reportOfWave(
  results: readonly PublishedResult[],
  language: Language,
  earlier: ReadonlyMap<string, EarlierWaveTable> = new Map(),
): ReportDocument {
  return tablesAlone(
    results.flatMap((result) => {
      const own = {
        code: result.id,
        view: completeView(result, language),
        chart: chartIn(result, language),
      };
      const before = earlier.get(result.id);
      if (before === undefined || result.kind === 'texts' || result.kind === 'response-rate') return [own];
      const view = comparisonTable(result, before, language);
      return view === null ? [own] : [own, { code: `${result.id}*earlier`, view, chart: null }];
    }),
    language,
  );
}

/**
 * The indicator sheet of a plan, what no survey measures, and what its committee said.
 *
 * @example reportOfPlan(planSheet, 'ja').sections.length // => 2
 */
export function reportOfPlan(sheet: IndicatorPlanSheet, language: Language): ReportDocument {
  const views = {
    indicators: completePlan(sheet, language),
    counts: completeCounts(sheet, language),
    notes: notesTable(sheet, language),
  };
  return tablesAlone(
    Object.entries(views).flatMap(([code, view]) => (view === null ? [] : [{ code, view, chart: null }])),
    language,
  );
}

/**
 * A report of one table or list.
 *
 * @example reportOfView(reportOfWave([singleTable], 'ja').sections[0].blocks[0].table, 'ja').sections[0].title // => '仕事のやりがい × 職'
 */
export function reportOfView(view: TableView | TextsView, language: Language): ReportDocument {
  return tablesAlone([{ code: view.kind, view, chart: null }], language);
}

/**
 * A report of tables, a section each.
 *
 * @example reportOfViews({ a: reportOfWave([singleTable], 'ja').sections[0].blocks[0].table }, 'ja').sections.map(({ code }) => code) // => ['a']
 */
export function reportOfViews(views: Record<string, TableView>, language: Language): ReportDocument {
  return tablesAlone(
    Object.entries(views).map(([code, view]) => ({ code, view, chart: null })),
    language,
  );
}

function tablesAlone(
  parts: { code: string; view: TableView | TextsView; chart: ChartView | null }[],
  language: Language,
): ReportDocument {
  return {
    language,
    cover: null,
    contentsTitle: reportWords(language).contents.title,
    sections: parts.map(({ code, view, chart }) => ({
      code,
      level: 1,
      number: null,
      title: view.title,
      blocks: [blockOf(code, view, chart)],
    })),
  };
}

function blockOf(code: string, view: TableView | TextsView, chart: ChartView | null): ReportBlock {
  if (view.kind === 'texts') return { kind: 'texts', code, view };
  return { kind: 'figure', code, number: null, caption: view.title, chart, table: view };
}

function chartIn(result: PublishedResult, language: Language): ChartView | null {
  if (result.kind === 'texts' || result.kind === 'response-rate') return null;
  return chartOf(result, { unit: 'percent', basis: usualBasis(result.stubKind) }, language);
}
