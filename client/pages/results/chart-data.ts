import type { ShownColumn } from '../../../analysis/index.ts';
import { printCount } from '../../../analysis/numeric/print-count.ts';
import { printPercent } from '../../../analysis/numeric/print-percent.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { HorizontalBarsData } from '../../charts/horizontal-bars.ts';
import type { StackedBarsData } from '../../charts/stacked-bars.ts';
import { baseOf, countsOf, tableView, type TableChoice } from '../../tables/table-view.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';

type Point = PublishedTable['points'][number];
type Words = ConsoleWords['table'];

/** What the bars of a table with one answer each are made of. */
export function stackedData(
  table: PublishedTable,
  choice: TableChoice,
  language: Language,
  words: Words,
): StackedBarsData {
  const { headings } = tableView(table, choice, language, words);
  const substantive = table.categories.length;
  const isOfAsked = choice.basis === 'asked';
  const hasOthers = headings.length > substantive + (isOfAsked ? 1 : 0);
  return {
    categories: headings.map((label, index) => ({ label, kind: index < substantive ? 'ramp' : 'blank' })),
    rows: table.points.map((point) => {
      const counts =
        point.column.status === 'shown' ? numbers(countsOf(point.column, isOfAsked, hasOthers)) : null;
      return {
        label: labelWithBase(point, choice, language),
        counts,
        absence: absenceOf(point, table, words),
      };
    }),
  };
}

/** What the bars of a table with several answers are made of. */
export function barsData(
  table: PublishedTable,
  choice: TableChoice,
  language: Language,
  words: Words,
): HorizontalBarsData {
  const isOfAsked = choice.basis === 'asked';
  const { headings } = tableView(table, choice, language, words);
  const hasOthers = headings.length > table.categories.length + (isOfAsked ? 1 : 0);
  const rowOf = (point: Point, category: number, label: string) => {
    const isTotal = point.code === 'total';
    if (point.column.status !== 'shown') {
      return { label, proportion: null, value: absenceOf(point, table, words), isTotal };
    }
    const count = countsOf(point.column, isOfAsked, hasOthers)[category] ?? 0;
    const base = baseOf(point.column, choice.basis);
    if (typeof count !== 'number' || typeof base !== 'number') {
      return { label, proportion: null, value: 'X', isTotal };
    }
    const proportion = base === 0 ? 0 : count / base;
    return { label, proportion, value: printPercent(count, base, 1), isTotal };
  };
  const total = table.points[0];
  if (table.banner === null && total !== undefined) {
    return {
      panels: [{ title: '', rows: headings.map((heading, category) => rowOf(total, category, heading)) }],
    };
  }
  return {
    panels: headings.map((heading, category) => ({
      title: heading,
      rows: table.points.map((point) => rowOf(point, category, labelWithBase(point, choice, language))),
    })),
  };
}

export function labelWithBase(
  point: Point,
  { basis }: Pick<TableChoice, 'basis'>,
  language: Language,
): string {
  const label = say(point.label, language);
  if (point.column.status !== 'shown') return label;
  const n = printCount(baseOf(point.column, basis));
  return language === 'ja' ? `${label}（n=${n}）` : `${label} (n=${n})`;
}

export function absenceOf(point: Point, table: PublishedTable, words: Words): string {
  if (point.column.status === 'suppressed') {
    return `X ${words.reasons[point.column.reason](table.rules.minimumBase)}`;
  }
  return point.column.status === 'no_cases' ? words.noCases : 'X';
}

/** A bar whose parts are not all known cannot be drawn. */
function numbers(counts: ShownColumn['counts']): number[] | null {
  const known = counts.filter((count) => typeof count === 'number');
  return known.length === counts.length && known.some((count) => count > 0) ? known : null;
}
