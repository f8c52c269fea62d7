import type { Line } from '../table-view.ts';
import { reportWords } from '../words/report-words.ts';
import { tablesOf, type ReportDocument } from './report-document.ts';

/**
 * What stands before the tables of a report where there are several: its title, whose survey it is, and every title.
 *
 * @example contentsOf({ language: 'ja', sections: [{ blocks: [{ kind: 'texts', view: { title: 'a', heading: [] } }] }] }).titles // => ['a']
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
    title: report.contentsTitle,
    heading: (views[0]?.heading ?? []).filter(({ kind }) => kind === 'synthetic' || kind === 'source'),
    columns: [words.number, words.table],
    titles: views.map(({ title }) => title),
  };
}
