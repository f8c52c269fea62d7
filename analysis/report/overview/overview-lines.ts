import type { Language } from '../../../surveys/schema/local-text.ts';
import { chartOf } from '../charts/chart-of.ts';
import type { PublishedBenchmark } from '../benchmark/published-benchmark.ts';
import { absent, figureCell } from '../cells.ts';
import type { PublishedTable } from '../published-table.ts';
import { isAbsent, isFigure, type Cell } from '../table-view.ts';
import { overviewWords } from '../words/overview-words.ts';
import { sayIn } from '../words/report-words.ts';
import { changeCell } from './change-cell.ts';
import { comparedNumber } from './compared-figure.ts';
import {
  figureAt,
  figureScaleOf,
  keyFigureOf,
  valueAt,
  type FigureScale,
  type KeyFigure,
} from './key-figure.ts';
import type { OverviewMarks } from './overview-marks.ts';
import type { Mark, OverviewLine } from './overview-view.ts';
import type { EarlierTable, OverviewItem, PublishedOverview } from './published-overview.ts';

/** A line with what ranks it. */
export interface PlacedLine extends OverviewLine {
  /** Lines with the same one can be compared; null: with none. */
  comparable: { key: string; title: string } | null;
  scale: FigureScale;
}

/**
 * One line an item or index of a wave, in the order of its tables: its figure, its distribution, what it was in the
 * earlier wave.
 *
 * Missing  no line of an item whose answer given most is not known.
 * @example overviewLines({ items: [], tables: [], earlier: null }, { change: () => null }, 'ja') // => []
 */
export function overviewLines(
  overview: Pick<PublishedOverview, 'items' | 'tables' | 'earlier' | 'benchmark'>,
  marks: Pick<OverviewMarks, 'change'>,
  language: Language,
): PlacedLine[] {
  const items = new Map(overview.items.map((item) => [item.stub, item]));
  const earlier = new Map((overview.earlier?.tables ?? []).map((own) => [own.stub, own]));
  return overview.tables
    .filter(({ banner }) => banner === null)
    .flatMap((table) => {
      const item = items.get(table.stub) ?? { stub: table.stub, isAttribute: false, positive: [] };
      const figure = keyFigureOf(table, item.positive);
      const total = table.points.find(({ kind }) => kind === 'total');
      if (figure === null || total === undefined) return [];
      const before = overview.earlier === null ? null : (earlier.get(table.stub) ?? 'not-asked');
      return [
        {
          stub: table.stub,
          label: sayIn(language)(table.stubLabel),
          table: table.id,
          measure: measureWords(table, figure, language),
          figure: withUnit(figureAt(table, total, figure), figure, language),
          chart: chartOf(table, { unit: 'percent', basis: 'cases' }, language),
          ...changeOf({ table, figure, before }, marks.change(table.stub), language),
          benchmark: overview.benchmark ? medianOf(overview.benchmark, table, figure, language) : null,
          comparable: comparableOf(table, { figure, item }, language),
          scale: figureScaleOf(table, figure),
        },
      ];
    });
}

/**
 * What a figure is, in words: the mean with the ends of its scale, the answers that are positive.
 *
 * @example measureWords(scaleTable, { kind: 'mean' }, 'ja') // => '平均（1～4）'
 */
export function measureWords(table: PublishedTable, figure: KeyFigure, language: Language): string {
  const words = overviewWords(language);
  const say = sayIn(language);
  if (figure.kind === 'score') {
    const { lowest, highest } = figureScaleOf(table, figure);
    return words.score(String(lowest), String(highest));
  }
  if (figure.kind === 'mean') {
    const { lowest, highest } = figureScaleOf(table, figure);
    return words.mean(lowest, highest);
  }
  const chosen = table.categories.filter(({ code }) => figure.categories.includes(code));
  return words[figure.role](chosen.map(({ label }) => words.answer(say(label))).join(words.answerJoin));
}

/**
 * A figure with its unit: a share with its sign, anything else as it is.
 *
 * @example withUnit({ group: 'total', quantity: { kind: 'mean' }, value: 3, decimals: 2, text: '3.00' }, { kind: 'mean' }, 'ja').text // => '3.00'
 */
export function withUnit(cell: Cell, { kind }: KeyFigure, language: Language): Cell {
  return kind === 'share' && isFigure(cell)
    ? { ...cell, text: overviewWords(language).percent(cell.text) }
    : cell;
}

/** The same figure over organisations; absent where they are too few, or none of them has it. */
function medianOf(
  { lines }: PublishedBenchmark,
  { stub }: PublishedTable,
  figure: KeyFigure,
  language: Language,
): Cell {
  const measure = figure.kind === 'share' ? figure.role : figure.kind;
  const found = lines.find((one) => one.code === stub && one.measure === measure && one.own !== null);
  if (found === undefined) return absent('not_applicable');
  const about = {
    group: stub,
    quantity: { kind: 'benchmark', measure: found.measure, figure: 'median' },
  } as const;
  return withUnit(figureCell(about, found.median, found.decimals), figure, language);
}

function changeOf(
  {
    table,
    figure,
    before,
  }: { table: PublishedTable; figure: KeyFigure; before: EarlierTable | 'not-asked' | null },
  mark: Mark,
  language: Language,
): Pick<OverviewLine, 'earlier' | 'change' | 'mark' | 'markWords'> {
  const words = overviewWords(language);
  const none = { mark: null, markWords: '' };
  if (before === null) return { earlier: null, change: null, ...none };
  if (before === 'not-asked')
    return { earlier: { text: words.notAskedBefore }, change: absent('not_applicable'), ...none };
  const point = before.table.points.find(({ kind }) => kind === 'total');
  const own = table.points.find(({ kind }) => kind === 'total');
  if (before.change === 'scale' || point === undefined || own === undefined) {
    return { earlier: { text: words.otherScale }, change: absent('not_applicable'), ...none };
  }
  const cell = withUnit(figureAt(before.table, point, figure), figure, language);
  const [now, then] = [valueAt(table, own.column, figure), valueAt(before.table, point.column, figure)];
  const wording = before.change === 'wording' ? words.otherWording : '';
  const earlier: Cell = isFigure(cell)
    ? { ...comparedNumber('earlier', cell.value, cell.decimals), text: cell.text + wording }
    : cell;
  if (now === null || then === null) {
    return { earlier, change: isAbsent(cell) ? cell : absent('not_applicable'), ...none };
  }
  return {
    earlier,
    change: changeCell(now - then, { table, figure }, language),
    mark,
    markWords: mark === null ? '' : words.changeMark[mark],
  };
}

/** Shares of positive answers among themselves, means of one scale, indices between the same ends. */
function comparableOf(
  { scale, index, caseWeights }: PublishedTable,
  { figure, item }: { figure: KeyFigure; item: OverviewItem },
  language: Language,
): PlacedLine['comparable'] {
  const words = overviewWords(language);
  if (item.isAttribute) return null;
  const weighted = caseWeights === undefined ? '' : ' weighted';
  if (figure.kind === 'mean' && scale) {
    return { key: `mean ${scale.min} ${scale.max}${weighted}`, title: words.mean(scale.min, scale.max) };
  }
  if (figure.kind === 'score' && index) {
    const ends = [String(index.lowest), String(index.highest)] as const;
    return { key: `score ${ends.join(' ')}`, title: words.score(...ends) };
  }
  return figure.kind === 'share' && figure.role === 'positive'
    ? { key: `positive${weighted}`, title: words.positiveAnswers }
    : null;
}
