import { printFigure } from '../../../analysis/numeric/print-figure.ts';
import type { PublishedIndex, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { HorizontalBarsData } from '../../charts/horizontal-bars.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { absenceOf, labelWithBase } from './chart-data.ts';

/** A bar a group, from the lowest score that the index can have. */
export function indexBars(
  table: PublishedTable,
  { lowest, highest, decimals }: PublishedIndex,
  language: Language,
  words: ConsoleWords['table'],
): HorizontalBarsData {
  const rows = table.points.map((point) => {
    const label = labelWithBase(point, { basis: 'cases' }, language);
    const isTotal = point.kind === 'total';
    const score = point.column.status === 'shown' ? point.column.indexScore : undefined;
    if (typeof score !== 'number') {
      const value = score === undefined ? absenceOf(point, table, words) : printFigure(score, decimals);
      return { label, isTotal, proportion: null, value };
    }
    const proportion = (score - lowest) / (highest - lowest);
    return { label, isTotal, proportion, value: printFigure(score, decimals) };
  });
  return { panels: [{ title: '', rows }] };
}
