import { fiscalYearWords } from '../../../../surveys/items/words/fiscal-year-words.ts';
import type { Language } from '../../../../surveys/schema/local-text.ts';
import { printFigure } from '../../../numeric/print-figure.ts';
import { line } from '../../cells.ts';
import type { KeyFigure } from '../../overview/key-figure.ts';
import { measureWords } from '../../overview/overview-lines.ts';
import type { PublishedTable } from '../../published-table.ts';
import { planReportWords } from '../../words/plan-words.ts';
import { reportWords, sayIn } from '../../words/report-words.ts';
import type { PrintedItem, ReportSource } from '../report-source.ts';
import type { FactsBlock, ReportBlock } from '../report-document.ts';
import { tablesIn } from '../tables-in.ts';

/**
 * 公表値による経年: what reports of before printed of the items of this wave, year by year, with n and the reports named.
 * Nothing is tested: of a printed mean no deviation is known.
 *
 * @example printedBlocks({ results: [], printed: [] }, 'ja') // => []
 */
export function printedBlocks(
  { results, printed }: Pick<ReportSource, 'results' | 'printed'>,
  language: Language,
): ReportBlock[] {
  const { report: words } = reportWords(language);
  const say = sayIn(language);
  const facts = tablesIn(results)
    .filter(({ kind }) => kind === 'frequency')
    .flatMap((table) =>
      factOf(
        table,
        printed.filter(({ code }) => code === table.stub),
        language,
      ),
    );
  if (facts.length === 0) return [];
  const told = facts.flatMap(({ reports }) =>
    reports.map(({ fiscalYear, title, source }) =>
      words.printedReport(fiscalYearWords(fiscalYear, language), say(title), source),
    ),
  );
  return [
    { kind: 'paragraphs', lines: [words.printedLead, ...new Set(told)].map((text) => line('note', text)) },
    { kind: 'facts', facts: facts.map(({ fact }) => fact) },
  ];
}

function factOf(
  table: PublishedTable,
  printed: readonly PrintedItem[],
  language: Language,
): { fact: FactsBlock['facts'][number]; reports: PrintedItem['report'][] }[] {
  const { report: words } = reportWords(language);
  const lines = printed.flatMap(({ report, change, figures }) =>
    figures.flatMap((figure) => {
      const measure = measureOf(figure, table, language);
      if (measure === null) return [];
      const isMean = figure.statistic === 'mean';
      const value = printFigure(isMean ? figure.value : 100 * figure.value, figure.decimals);
      return words.printedFigure({
        year: fiscalYearWords(report.fiscalYear, language),
        measure,
        value: isMean ? value : words.printedPercent(value),
        base: figure.base,
        isReworded: change === 'wording',
      });
    }),
  );
  if (lines.length === 0) return [];
  const fact = {
    label: sayIn(language)(table.stubLabel),
    lines: lines.map((text) => line('note', text)),
  };
  return [{ fact, reports: printed.map(({ report }) => report) }];
}

/** What a printed figure is; null where the item has no such figure. */
function measureOf(
  { statistic, options }: PrintedItem['figures'][number],
  table: PublishedTable,
  language: Language,
): string | null {
  // Which answers a top box counts an old report does not say.
  if (statistic === 'top-box') return planReportWords(language).plan.statistics['top-box'];
  if (statistic === 'mean')
    return table.scale === null ? null : measureWords(table, { kind: 'mean' }, language);
  const known = new Set(table.categories.map(({ code }) => code));
  if (options.length === 0 || !options.every((code) => known.has(code))) return null;
  const share: KeyFigure = { kind: 'share', categories: options, of: 'answered', role: 'one' };
  return measureWords(table, share, language);
}
