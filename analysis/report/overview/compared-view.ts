import type { Language } from '../../../surveys/schema/local-text.ts';
import { findingLevel } from '../../finding/wave-findings.ts';
import { adjustedPValues } from '../../multiplicity/adjusted-p-values.ts';
import { at } from '../../numeric/at.ts';
import { absent, line } from '../cells.ts';
import { headOf } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Quantity } from '../quantity.ts';
import { isAbsent, isFigure, type Cell, type TableView } from '../table-view.ts';
import { overviewWords } from '../words/overview-words.ts';
import { sayIn } from '../words/report-words.ts';
import { changeCell } from './change-cell.ts';
import { comparedNumber } from './compared-figure.ts';
import { figureTest, sampleOf, type FigureTest } from './figure-test.ts';
import { figureAt, keyFigureOf, valueAt, type KeyFigure } from './key-figure.ts';
import { measureWords, withUnit } from './overview-lines.ts';
import { widenedView } from '../tables/widened-view.ts';
import type { Mark } from './overview-view.ts';
import type { EarlierWaveTable } from './published-overview.ts';
import { sameGroup } from './same-group.ts';
import { standardisedNote } from './standardised-total.ts';

type Point = PublishedTable['points'][number];

/** One figure of a table beside the same figure of the wave before. */
export interface Comparison {
  /** The row or column that it stands in: of a table of everybody an outcome, otherwise a group. */
  key: string;
  group: string;
  figure: KeyFigure;
  now: Cell;
  earlier: Cell;
  change: Cell;
  /** Whether it moved by more than chance would make it. */
  mark: Mark;
}

/** The figures of a table that are compared, and how many of them were tested. */
export interface Comparisons {
  /** Of a table by groups the one figure that stands for the item; null: each row has its own. */
  figure: KeyFigure | null;
  lines: Comparison[];
  testCount: number;
  /** What would have moved if the groups were as large as now, in words; null: nothing is to be said of it. */
  standardised: string | null;
}

interface Pair {
  key: string;
  own: Point;
  before: Point | undefined;
  figure: KeyFigure;
}

/**
 * Every figure of a view that continues, beside what it was: of a table of everybody each row, of a table by groups the
 * one figure of the item in each group. A group of the same code that is made of other options is another group.
 *
 * Missing  no difference where either figure is not shown; no mark of index scores and weighted tables.
 * Source   figureTest; Holm 1979 over the whole table.
 * @example comparisonsOf(tableViews(scaleTable, 'ja').page[0], { table: scaleTable, earlier: { wave: 'w', waveTitle: { ja: '前' }, change: 'none', positive: [], table: scaleTable } }, 'ja').lines.map(({ change }) => change.text) // => ['±0.00点', 'X']
 */
export function comparisonsOf(
  view: TableView,
  { table, earlier }: { table: PublishedTable; earlier: EarlierWaveTable },
  language: Language,
): Comparisons {
  if (earlier.change === 'scale') return { figure: null, lines: [], testCount: 0, standardised: null };
  const figure = view.layout === 'frequency' ? null : keyFigureOf(table, earlier.positive);
  const pairs =
    view.layout === 'frequency'
      ? pairsOfRows(view, table, earlier.table)
      : figure === null
        ? []
        : table.points.map((own): Pair => ({
            key: own.code,
            own,
            before: sameGroup(own, earlier.table),
            figure,
          }));
  const tests = pairs.map((pair) => testOf(pair, table, earlier.table));
  const adjusted = adjustedPValues(
    tests.map((test) => test?.p ?? null),
    'holm',
  );
  return {
    figure,
    lines: pairs.map((pair, place) => {
      const [test, p] = [at(tests, place), at(adjusted, place)];
      const isFound = test !== null && p !== null && p < findingLevel;
      const mark: Mark = isFound ? (test.isHigher ? 'higher' : 'lower') : null;
      return comparison(pair, { table, earlier, mark }, language);
    }),
    testCount: tests.filter((test) => test !== null).length,
    standardised: standardisedNote({ now: table, before: earlier.table }, figure, language),
  };
}

/** Rows of a table of everybody whose figures are shares of people, means or scores. */
function pairsOfRows(view: TableView, { points }: PublishedTable, earlier: PublishedTable): Pair[] {
  const own = at(points, 0);
  const before = sameGroup(own, earlier);
  return view.rows.flatMap(({ code: key, cells }) => {
    const cell = cells.at(-1);
    const figure = cell !== undefined && isFigure(cell) ? figureOf(cell.quantity) : null;
    return figure === null ? [] : [{ key, own, before, figure }];
  });
}

function figureOf(quantity: Quantity): KeyFigure | null {
  if (quantity.kind === 'mean' || quantity.kind === 'score') return { kind: quantity.kind };
  if (quantity.kind !== 'share' || quantity.of === 'mentions') return null;
  return { kind: 'share', categories: quantity.categories, of: quantity.of, role: 'one' };
}

function testOf(
  { own, before, figure }: Pair,
  table: PublishedTable,
  earlier: PublishedTable,
): FigureTest | null {
  const after = sampleOf(table, own.column, figure);
  const others = before === undefined ? null : sampleOf(earlier, before.column, figure);
  return after && others && figureTest(after, others);
}

function comparison(
  { key, own, before, figure }: Pair,
  { table, earlier, mark }: { table: PublishedTable; earlier: EarlierWaveTable; mark: Mark },
  language: Language,
): Comparison {
  const words = overviewWords(language);
  const group = own.code;
  const now = withUnit(figureAt(table, own, figure), figure, language);
  if (before === undefined) {
    const none = absent('not_applicable');
    return { key, group, figure, now, earlier: none, change: none, mark: null };
  }
  const cell = withUnit(figureAt(earlier.table, before, figure), figure, language);
  const then: Cell = isFigure(cell)
    ? { ...comparedNumber('earlier', cell.value, cell.decimals), group, text: cell.text }
    : cell;
  const values = [valueAt(table, own.column, figure), valueAt(earlier.table, before.column, figure)] as const;
  if (values[0] === null || values[1] === null || isAbsent(now) || isAbsent(cell)) {
    const missing = [now, cell].find(isAbsent) ?? absent('not_applicable');
    return { key, group, figure, now, earlier: then, change: missing, mark: null };
  }
  const change = { ...changeCell(values[0] - values[1], { table, figure }, language), group };
  return {
    key,
    group,
    figure,
    now,
    earlier: then,
    change:
      mark === null
        ? change
        : { ...change, text: `${change.text} ${words.symbols[mark]}`, spoken: words.changeMark[mark] },
    mark,
  };
}

/**
 * A table with 前回 and 増減: as columns, or as rows where groups stand side by side.
 *
 * @example comparedView(tableViews(scaleTable, 'ja').page[0], { table: scaleTable, earlier: { wave: 'w', waveTitle: { ja: '前' }, change: 'none', positive: [], table: scaleTable } }, 'ja').columns.slice(-2).map(({ label }) => label) // => ['前回：平均（1～4）', '増減：平均（1～4）']
 */
export function comparedView(
  view: TableView,
  own: { table: PublishedTable; earlier: EarlierWaveTable },
  language: Language,
): TableView {
  const words = overviewWords(language);
  const comparisons = comparisonsOf(view, own, language);
  const { figure, lines } = comparisons;
  const notes = [...view.notes, ...comparisonNotes(comparisons, own.earlier, language)];
  if (lines.length === 0) return { ...view, notes };
  const byKey = new Map(lines.map((each) => [each.key, each]));
  // The figure itself is beside it already, unless it is made of several answers.
  const isSum = figure?.kind === 'share' && figure.categories.length > 1;
  const kinds = ([isSum ? 'now' : null, 'earlier', 'change'] as const).filter((kind) => kind !== null);
  const labelOf = (kind: (typeof kinds)[number]): string =>
    figure === null
      ? words.compared[kind]
      : words.comparedOf(words.compared[kind], measureWords(own.table, figure, language));
  const kindOf = new Map(kinds.map((kind) => [`*${kind}`, kind]));
  return widenedView(
    { ...view, notes },
    kinds.map((kind) => headOf(`*${kind}`, labelOf(kind), 'statistic')),
    (key, head) => byKey.get(key)?.[kindOf.get(head) ?? 'change'] ?? absent('not_applicable'),
  );
}

/**
 * What is to be said of comparisons: with which wave, and what a mark means.
 *
 * @example comparisonNotes({ lines: [], testCount: 0, standardised: null }, { change: 'none', waveTitle: { ja: '前' } }, 'ja') // => []
 */
export function comparisonNotes(
  { lines, testCount, standardised }: Omit<Comparisons, 'figure'>,
  { change, waveTitle }: Pick<EarlierWaveTable, 'change' | 'waveTitle'>,
  language: Language,
): TableView['notes'] {
  const words = overviewWords(language);
  const title = sayIn(language)(waveTitle);
  const notes =
    change === 'scale'
      ? [words.noteOtherScale(title)]
      : lines.length === 0
        ? []
        : [
            words.noteEarlier(title),
            ...(standardised === null ? [] : [standardised]),
            ...(change === 'wording' ? [words.noteOtherWording] : []),
            testCount === 0 ? words.noteUntested : words.noteTableChange(testCount),
          ];
  return notes.map((text) => line('note', text));
}
