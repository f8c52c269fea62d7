import type { PercentBasis } from '../../analysis/outcome/percent-base.ts';
import { printCount } from '../../analysis/numeric/print-count.ts';
import { printFigure } from '../../analysis/numeric/print-figure.ts';
import { printPercent } from '../../analysis/numeric/print-percent.ts';
import type { ShownColumn, Suppressed, SuppressionReason } from '../../analysis/index.ts';
import type { PublishedTable } from '../../analysis/report/published-table.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';
import { say } from '../strings/language.ts';

export type Unit = 'percent' | 'count';

/** How a reader wants to see a table: nothing here changes what is known, only which base and unit are printed. */
export interface TableChoice {
  basis: PercentBasis;
  unit: Unit;
}

export interface TableRow {
  code: string;
  label: string;
  /** Of a group within a group: the names that its label is made of. */
  levels: { outer: string; inner: string } | null;
  /** null: figures are there. */
  absence: SuppressionReason | 'no_cases' | null;
  base: string;
  figures: string[];
  /** Rating scale: answered base, mean, standard deviation, median, top box. Index: its score. */
  statistics: string[];
}

/** A table as printed: groups in rows, categories in columns. The element may turn it around. */
export interface TableView {
  headings: string[];
  statisticHeadings: string[];
  rows: TableRow[];
}

/** The base that reports use first: everybody asked for one answer, those who ticked something for several, those in an index. */
export function usualBasis(stubKind: PublishedTable['stubKind']): PercentBasis {
  return stubKind === 'multiple' || stubKind === 'index' ? 'cases' : 'asked';
}

/** The bases that make sense for a kind of item. */
export function possibleBases(stubKind: PublishedTable['stubKind']): PercentBasis[] {
  if (stubKind === 'index') return ['cases'];
  return stubKind === 'multiple' ? ['cases', 'responses', 'asked'] : ['asked', 'cases'];
}

export function baseOf(column: ShownColumn, basis: PercentBasis): number | Suppressed {
  if (basis === 'asked') return column.askedBase;
  if (basis === 'cases') return column.answeredBase;
  // Without the sum of all ticks there is a suppressed count among them.
  return column.mentionCount ?? { status: 'suppressed', reason: 'complementary' };
}

export function tableView(
  table: PublishedTable,
  choice: TableChoice,
  language: Language,
  words: ConsoleWords['table'],
): TableView {
  const isOfAsked = choice.basis === 'asked';
  const hasOthers =
    isOfAsked &&
    table.points.some(({ column }) => column.status === 'shown' && column.nonSubstantiveCount > 0);
  return {
    headings: [
      ...table.categories.map((category) => say(category.label, language)),
      ...(hasOthers ? [words.nonSubstantive] : []),
      ...(isOfAsked ? [words.notStated] : []),
    ],
    statisticHeadings: statisticHeadings(table, words),
    rows: table.points.map(({ code, label, levels, column }): TableRow => {
      const row = {
        code,
        label: say(label, language),
        levels: levels ? { outer: say(levels.outer, language), inner: say(levels.inner, language) } : null,
      };
      if (column.status !== 'shown') {
        const absence = column.status === 'suppressed' ? column.reason : 'no_cases';
        return { ...row, absence, base: absence === 'no_cases' ? '-' : 'X', figures: [], statistics: [] };
      }
      const base = baseOf(column, choice.basis);
      const counts = countsOf(column, isOfAsked, hasOthers);
      return {
        ...row,
        absence: null,
        base: printCount(base),
        figures: counts.map((count) => (choice.unit === 'count' ? printCount(count) : share(count, base))),
        statistics: table.index ? [score(column, table.index.decimals)] : statistics(column),
      };
    }),
  };
}

/** The counts that a base is made of, in the order of the headings. */
export function countsOf(
  column: ShownColumn,
  isOfAsked: boolean,
  hasOthers: boolean,
): (number | Suppressed)[] {
  return [
    ...column.counts,
    ...(hasOthers ? [column.nonSubstantiveCount] : []),
    ...(isOfAsked ? [column.nonresponseCount] : []),
  ];
}

function share(count: number | Suppressed, base: number | Suppressed): string {
  return typeof base === 'number' ? printPercent(count, base, 1) : 'X';
}

function statisticHeadings({ scale, index }: PublishedTable, words: ConsoleWords['table']): string[] {
  if (index) return [words.indexScore];
  if (scale === null) return [];
  return [
    words.nAnswered,
    words.mean,
    words.standardDeviation,
    words.median,
    words.topBox(scale.max - scale.topBoxCount + 1, scale.max),
  ];
}

function score({ indexScore }: ShownColumn, decimals: number): string {
  return printFigure(indexScore ?? { status: 'no_answers' }, decimals);
}

function statistics({ statistics: found, answeredBase }: ShownColumn): string[] {
  if (found === undefined) return [];
  const top = found.topBoxProportion;
  return [
    printCount(answeredBase),
    printFigure(found.mean, 2),
    printFigure(found.standardDeviation, 2),
    printFigure(found.median, 1),
    printFigure(typeof top === 'number' ? top * 100 : top, 1),
  ];
}
