import type { Language } from '../../../surveys/schema/local-text.ts';
import { line } from '../cells.ts';
import { isAbsent, type Line } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { figuresOf, type ReportDocument } from './report-document.ts';
import type { ReportSource } from './report-source.ts';
import { tablesIn } from './tables-in.ts';

/**
 * 報告書の見方: what holds of several figures and marks, said once, as far as it occurs in the report.
 *
 * @example readingNotes({ sections: [] }, { catalogue: { minimumBase: 10 }, results: [] }, 'ja')[0].text // => '「n」は割合の基数となる人数です。何を基数とするかは、図表ごとに示しています。'
 */
export function readingNotes(
  report: Pick<ReportDocument, 'sections'>,
  { catalogue, results }: Pick<ReportSource, 'catalogue' | 'results'>,
  language: Language,
): Line[] {
  const words = reportWords(language).report.general;
  const figures = figuresOf(report);
  const codes = new Set(figures.map(({ code }) => code));
  const tables = tablesIn(results);
  const reported = tables.filter(({ id }) => codes.has(id));
  const cells = figures.flatMap(({ table }) => table.rows.flatMap((row) => row.cells));
  const printed = new Set(cells.map(({ text }) => text));
  const attribution = tables.find((table) => table.attribution !== undefined)?.attribution;
  return [
    words.n,
    words.rounding,
    ...(reported.some(({ stubKind }) => stubKind === 'multiple') ? [words.multiple] : []),
    ...(reported.some(({ banner }) => banner !== null) ? [words.groups] : []),
    ...(reported.some(({ scale }) => scale !== null) ? [words.statistics] : []),
    ...(figures.some(({ table }) =>
      [...table.rows, ...table.columns].some(({ code }) => code === '*not-asked'),
    )
      ? [words.notAsked]
      : []),
    ...(cells.some((cell) => isAbsent(cell) && cell.reason === 'suppressed')
      ? [words.hidden(catalogue.minimumBase)]
      : []),
    ...(printed.has('-') ? [words.none] : []),
    ...(printed.has('0.0') ? [words.zero] : []),
    ...(figures.some(({ chart }) => chart !== null) ? [words.charts] : []),
    ...(attribution === undefined ? [] : [sayIn(language)(attribution)]),
  ].map((text) => line('note', text));
}
