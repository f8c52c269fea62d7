import type { Language } from '../../../surveys/schema/local-text.ts';
import { findingLevel } from '../../finding/wave-findings.ts';
import { adjustedPValues } from '../../multiplicity/adjusted-p-values.ts';
import { at } from '../../numeric/at.ts';
import { absent } from '../cells.ts';
import { changeCell } from '../overview/change-cell.ts';
import { figureTest, sampleOf, type FigureTest, type Sample } from '../overview/figure-test.ts';
import { figureAt, valueAt, type KeyFigure } from '../overview/key-figure.ts';
import type { Mark } from '../overview/overview-view.ts';
import type { PublishedTable } from '../published-table.ts';
import { isAbsent, type Cell } from '../table-view.ts';
import type { Trend, TrendStep } from './trends-in.ts';

/** From one wave of a trend to the next. */
export interface Move {
  from: TrendStep;
  to: TrendStep;
  figure: KeyFigure;
  mark: Mark;
}

/** Moves by the step that they lead to, and how many were tested. */
export interface Moves {
  byStep: ReadonlyMap<TrendStep, Move>;
  testCount: number;
}

/**
 * What moved from wave to wave in some trends, with a mark where chance would hardly make it: all of them hold together.
 *
 * Missing  no mark of index scores and of weighted tables.
 * Source   figureTest; Holm 1979 over all trends.
 * @example movesOfTrends([]).testCount // => 0
 */
export function movesOfTrends(trends: readonly Trend[]): Moves {
  const moves = trends.flatMap(({ steps, figure }) =>
    figure === null
      ? []
      : steps.slice(1).map((to, place) => {
          const from = at(steps, place);
          return { from, to, figure, test: testOf(from, to, figure) };
        }),
  );
  const adjusted = adjustedPValues(
    moves.map(({ test }) => test?.p ?? null),
    'holm',
  );
  return {
    byStep: new Map(
      moves.map(({ test, ...move }, place) => [
        move.to,
        { ...move, mark: test === null ? null : markOf(test, at(adjusted, place)) },
      ]),
    ),
    testCount: moves.filter(({ test }) => test !== null).length,
  };
}

function testOf(from: TrendStep, to: TrendStep, figure: KeyFigure): FigureTest | null {
  const [before, after] = [sampleAt(from, figure), sampleAt(to, figure)];
  return before && after && figureTest(after, before);
}

function sampleAt({ item: { table } }: TrendStep, figure: KeyFigure): Sample | null {
  return sampleOf(table, totalOf(table).column, figure);
}

function markOf({ isHigher }: FigureTest, adjusted: number | null): Mark {
  if (adjusted === null || adjusted >= findingLevel) return null;
  return isHigher ? 'higher' : 'lower';
}

function totalOf({ points, id }: PublishedTable): PublishedTable['points'][number] {
  const total = points.find(({ kind }) => kind === 'total');
  if (total === undefined) throw new RangeError(`${id} has no total`);
  return total;
}

/**
 * How far a figure moved, as it is printed.
 *
 * Missing  the reason of the figure that is not shown.
 * @example moveCell({ from: { item: { table: scaleTable } }, to: { wave: { wave: 'b' }, item: { table: scaleTable } }, figure: { kind: 'mean' }, mark: null }, 'ja').text // => '±0.00点'
 */
export function moveCell({ from, to, figure }: Omit<Move, 'mark'>, language: Language): Cell {
  const { table } = to.item;
  const own = [from, to].map(({ item }) => {
    const total = totalOf(item.table);
    return { cell: figureAt(item.table, total, figure), value: valueAt(item.table, total.column, figure) };
  });
  const missing = own.map(({ cell }) => cell).find(isAbsent);
  if (missing !== undefined) return missing;
  const [before, after] = [at(own, 0).value, at(own, 1).value];
  if (before === null || after === null) return absent('not_applicable');
  return { ...changeCell(after - before, { table, figure }, language), group: to.wave.wave };
}
