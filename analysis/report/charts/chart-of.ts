import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import { printPercent } from '../../numeric/print-percent.ts';
import { figureCell, hiddenMark } from '../cells.ts';
import type { ChartView, HorizontalBarsRow, HorizontalBarsView, StackedBarsView } from '../chart-view.ts';
import { baseCell, outcomeCell, type Choice } from '../tables/chosen-table.ts';
import { outcomesBy, type Outcome } from '../tables/outcomes.ts';
import type { PublishedIndex, PublishedTable } from '../published-table.ts';
import { tableTitle } from '../table-title.ts';
import { baseOf } from '../table-choice.ts';
import { isFigure, type Cell, type FigureCell } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

/** From so many points on a distribution is read as a shape, and parts of one bar are too small. */
const longScale = 7;

type Point = PublishedTable['points'][number];

/**
 * The chart that suits a table: parts of a whole for one answer each, bars for several and for an index. Hidden groups
 * stay hidden.
 *
 * @example chartOf(singleTable, { unit: 'percent', basis: 'asked' }, 'ja').rows.map(({ absence }) => absence) // => ['X', 'X 10人未満の回答が分かるのを防ぐため', 'X 10人未満の回答が分かるのを防ぐため', 'X', '該当者なし']
 */
export function chartOf(table: PublishedTable, choice: Choice, language: Language): ChartView {
  if (table.index) return indexBars(table, table.index, language);
  if (table.stubKind === 'multiple') return optionBars(table, choice, language);
  const isLong = table.scale !== null && table.categories.length >= longScale;
  return isLong && table.banner === null
    ? { ...optionBars(table, choice, language), isUpright: true }
    : stackedBars(table, choice, language);
}

function nameOf(table: PublishedTable, language: Language): string {
  return reportWords(language).table.chartName(tableTitle(table, language));
}

function stackedBars(table: PublishedTable, choice: Choice, language: Language): StackedBarsView {
  const outcomes = outcomesBy(table, choice.basis, language).within;
  const substantive = new Set(table.categories.map(({ code }) => code));
  return {
    kind: 'stacked-bars',
    name: nameOf(table, language),
    legendName: reportWords(language).table.legend,
    isHatched: table.stubKind === 'single',
    ...middleOf(table),
    categories: outcomes.map(({ code, label }) => ({
      code,
      label: withEnd(table, { code, label }, language),
      kind: substantive.has(code) ? 'ramp' : 'blank',
    })),
    rows: table.points.map((point) => ({
      code: point.code,
      ...labelOf(point, choice, language),
      parts: partsOf(point, outcomes),
      absence: absenceOf(point, table, language),
    })),
  };
}

/** An end of a scale with the words that stand at it. */
function withEnd(
  { scale }: PublishedTable,
  { code, label }: Pick<Outcome, 'code' | 'label'>,
  language: Language,
): string {
  if (scale === null) return label;
  const { min, max, minLabel, maxLabel } = scale;
  const end = code === String(min) ? minLabel : code === String(max) ? maxLabel : null;
  return end ? reportWords(language).table.scaleEnd(label, sayIn(language)(end)) : label;
}

/** Of opposite answers where the one side ends: a scale with words at both ends, or answers of which some are positive. */
function middleOf({ scale, categories, positive = [] }: PublishedTable): Pick<StackedBarsView, 'middle'> {
  if (scale !== null) {
    return scale.minLabel && scale.maxLabel && categories.length < longScale
      ? { middle: categories.length / 2 }
      : {};
  }
  const codes = categories.map(({ code }) => code);
  const isFirst = positive.every((code) => codes.indexOf(code) < positive.length);
  const isLast = positive.every((code) => codes.indexOf(code) >= codes.length - positive.length);
  if (positive.length === 0 || positive.length === codes.length || !(isFirst || isLast)) return {};
  const edge = isFirst ? positive.length : codes.length - positive.length;
  // As many on the other side, and one between: it is neither.
  const hasMiddle = codes.length === 2 * positive.length + 1;
  return { middle: hasMiddle ? codes.length / 2 : edge };
}

/** The counts of a bar, with the shares printed in them. A bar whose parts are not all known cannot be drawn. */
function partsOf({ code: group, kind, column }: Point, outcomes: readonly Outcome[]): FigureCell[] | null {
  if (column.status !== 'shown') return null;
  const counts = outcomes.map(({ count }) => count({ kind, column }));
  const known = counts.filter((count) => typeof count === 'number');
  const whole = known.reduce((sum, count) => sum + count, 0);
  if (known.length < counts.length || whole === 0) return null;
  return known.map((count, place) => ({
    group,
    quantity: at(outcomes, place).quantity,
    value: count,
    decimals: 0,
    text: count === 0 ? '0.0' : printPercent(count, whole, 1),
  }));
}

/** A bar an option of everybody; by groups a panel an option with a bar a group. */
function optionBars(table: PublishedTable, choice: Choice, language: Language): HorizontalBarsView {
  const outcomes = outcomesBy(table, choice.basis, language).within;
  const name = nameOf(table, language);
  const bar = (point: Point, outcome: Outcome): Omit<HorizontalBarsRow, 'code' | 'label' | 'base'> =>
    barOf(point, {
      cell: outcomeCell(point, outcome, { ...choice, unit: 'percent' }),
      proportion: proportionOf(point, outcome, choice),
      absence: absenceOf(point, table, language),
    });
  if (table.banner === null) {
    const total = at(table.points, 0);
    const rows = outcomes.map((outcome) => ({
      code: outcome.code,
      label: outcome.label,
      base: null,
      ...bar(total, outcome),
    }));
    return { kind: 'horizontal-bars', name, panels: [{ code: table.stub, title: '', rows }], scale: null };
  }
  return {
    kind: 'horizontal-bars',
    name,
    panels: outcomes.map((outcome) => ({
      code: outcome.code,
      title: outcome.label,
      rows: table.points.map((point) => ({
        code: point.code,
        ...labelOf(point, choice, language),
        ...bar(point, outcome),
      })),
    })),
    scale: null,
  };
}

function proportionOf({ kind, column }: Point, { count }: Outcome, { basis }: Choice): number | null {
  if (column.status !== 'shown') return null;
  const [part, base] = [count({ kind, column }), baseOf(column, basis)];
  if (typeof part !== 'number' || typeof base !== 'number') return null;
  return part === 0 ? 0 : part / base;
}

/** A bar a group, from the lowest score that the index can have. */
function indexBars(
  table: PublishedTable,
  { lowest, highest, decimals }: PublishedIndex,
  language: Language,
): HorizontalBarsView {
  const rows = table.points.map((point): HorizontalBarsRow => {
    const score = point.column.status === 'shown' ? point.column.indexScore : undefined;
    const cell = figureCell(
      { group: point.code, quantity: { kind: 'score' } },
      score ?? { status: 'no_answers' },
      decimals,
    );
    const proportion = typeof score === 'number' ? (score - lowest) / (highest - lowest) : null;
    return {
      code: point.code,
      ...labelOf(point, { unit: 'percent', basis: 'cases' }, language),
      ...barOf(point, { cell, proportion, absence: absenceOf(point, table, language) }),
    };
  });
  return {
    kind: 'horizontal-bars',
    name: nameOf(table, language),
    panels: [{ code: table.stub, title: '', rows }],
    scale: { lowest, highest },
  };
}

/** A bar with what is printed behind it: the figure, the mark of a hidden cell, or why the group is not there. */
function barOf(
  { kind, column }: Point,
  { cell, proportion, absence }: { cell: Cell; proportion: number | null; absence: string },
): Omit<HorizontalBarsRow, 'code' | 'label' | 'base'> {
  return {
    isTotal: kind === 'total',
    proportion,
    figure: isFigure(cell) ? cell : null,
    text: column.status === 'shown' ? cell.text : absence,
  };
}

/** A group's name with its base, where it is shown. */
function labelOf(
  point: Point,
  { basis }: Choice,
  language: Language,
): Pick<HorizontalBarsRow, 'label' | 'base'> {
  const label = sayIn(language)(point.label);
  if (point.column.status !== 'shown') return { label, base: null };
  const base = baseCell(point, basis);
  return {
    label: reportWords(language).table.withBase(label, base.text),
    base: isFigure(base) ? base : null,
  };
}

/** Why a group has no bar. */
function absenceOf({ column }: Point, { rules }: PublishedTable, language: Language): string {
  const words = reportWords(language).table;
  if (column.status === 'suppressed') {
    return `${hiddenMark} ${words.hiddenReason(rules.minimumBase)}`;
  }
  return column.status === 'no_cases' ? words.noCases : hiddenMark;
}
