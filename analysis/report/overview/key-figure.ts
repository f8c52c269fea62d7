import { at } from '../../numeric/at.ts';
import type { ShownColumn } from '../../tabulate/table.ts';
import { absent, absentIn, figureCell } from '../cells.ts';
import type { PublishedTable } from '../published-table.ts';
import { isFigure, type Cell } from '../table-view.ts';
import { boxCell } from '../tables/table-statistics.ts';
import { baseQuantity, usualBasis } from '../table-choice.ts';
import type { Measure } from './overview-view.ts';

type Point = PublishedTable['points'][number];

/** A figure by which an item is known: of an index its score, of a scale its mean, else the share of some answers. */
export type KeyFigure =
  | { kind: 'score' }
  | { kind: 'mean' }
  | {
      kind: 'share';
      categories: readonly string[];
      of: 'asked' | 'answered';
      /** Positive answers, the answer given most, or one answer of many. */
      role: 'positive' | 'leading' | 'one';
    };

const meanDecimals = 2;

/**
 * The figures of an item that a heat map can show, by measure.
 *
 * @example figuresOf(scaleTable, ['3', '4']).mean // => [{ kind: 'mean' }]
 * @example figuresOf(multipleTable, []).share.length // => 3
 */
export function figuresOf(table: PublishedTable, positive: readonly string[]): Record<Measure, KeyFigure[]> {
  if (table.index) return { positive: [], mean: [{ kind: 'score' }], share: [] };
  const isScale = table.scale !== null;
  const isNamed = positive.length > 0;
  return {
    positive: isNamed ? [{ kind: 'share', categories: positive, of: 'answered', role: 'positive' }] : [],
    mean: isScale ? [{ kind: 'mean' }] : [],
    share:
      isScale || isNamed
        ? []
        : table.categories.map(({ code }) => ({
            kind: 'share',
            categories: [code],
            of: shareBase(table),
            role: 'one',
          })),
  };
}

/**
 * The one figure that stands for an item: where no answer is positive, the share of the answer given most.
 *
 * Missing  null where the answer given most is not known.
 * @example keyFigureOf(overviewSample.tables[0], []).categories // => ['1']
 */
export function keyFigureOf(table: PublishedTable, positive: readonly string[]): KeyFigure | null {
  const { mean, positive: box } = figuresOf(table, positive);
  return mean[0] ?? box[0] ?? leadingFigure(table);
}

/** Several in a tie are named together by the first in the order of the questionnaire. */
function leadingFigure(table: PublishedTable): KeyFigure | null {
  const total = table.points.find(({ kind }) => kind === 'total')?.column;
  if (total?.status !== 'shown') return null;
  const counts = total.counts.filter((count) => typeof count === 'number');
  if (counts.length === 0 || counts.length < total.counts.length) return null;
  const most = Math.max(...counts);
  if (most === 0) return null;
  const { code } = at(table.categories, counts.indexOf(most));
  return { kind: 'share', categories: [code], of: shareBase(table), role: 'leading' };
}

function shareBase({ stubKind }: PublishedTable): 'asked' | 'answered' {
  return baseQuantity[usualBasis(stubKind)].kind === 'asked' ? 'asked' : 'answered';
}

/** Between what a figure can lie, and with how many digits after the point it is printed. */
export interface FigureScale {
  lowest: number;
  highest: number;
  decimals: number;
  isShare: boolean;
}

/**
 * The scale of an item's figure.
 *
 * Throws   "work has no score", "work has no mean".
 * @example figureScaleOf(scaleTable, { kind: 'mean' }) // => { lowest: 1, highest: 4, decimals: 2, isShare: false }
 */
export function figureScaleOf(
  { stub, scale, index }: Pick<PublishedTable, 'stub' | 'scale' | 'index'>,
  { kind }: KeyFigure,
): FigureScale {
  if (kind === 'share') return { lowest: 0, highest: 100, decimals: 1, isShare: true };
  if (kind === 'score' && index) {
    const { lowest, highest, decimals } = index;
    return { lowest, highest, decimals, isShare: false };
  }
  if (kind === 'mean' && scale !== null) {
    return { lowest: scale.min, highest: scale.max, decimals: meanDecimals, isShare: false };
  }
  throw new RangeError(`${stub} has no ${kind}`);
}

/**
 * The figure of a group as it is printed, without its unit; hidden where the group or one of its counts is.
 *
 * @example figureAt(scaleTable, scaleTable.points[0], { kind: 'mean' }).text // => '2.75'
 * @example figureAt(scaleTable, scaleTable.points[1], { kind: 'mean' }).reason // => 'suppressed'
 */
export function figureAt(table: PublishedTable, { code: group, column }: Point, figure: KeyFigure): Cell {
  if (column.status !== 'shown') return absentIn(column);
  if (column.answeredBase === 0) return absent('no_answers');
  if (figure.kind === 'share') {
    const { categories: codes, of } = figure;
    const cell = boxCell(table, { group, column, codes, of });
    // Nobody is 0 beside other figures: here it is compared, and an empty mark has no place among tones.
    return isFigure(cell) && cell.value === 0 ? { ...cell, text: '0.0' } : cell;
  }
  const own = figure.kind === 'score' ? column.indexScore : column.statistics?.mean;
  const about = { group, quantity: { kind: figure.kind } };
  return figureCell(about, own ?? { status: 'no_answers' }, figureScaleOf(table, figure).decimals);
}

/**
 * The same unrounded, for differences; shares in percent.
 *
 * Missing  null where there is none.
 * @example valueAt(scaleTable, scaleTable.points[0].column, { kind: 'mean' }) // => 2.745
 */
export function valueAt(table: PublishedTable, column: Point['column'], figure: KeyFigure): number | null {
  if (column.status !== 'shown' || column.answeredBase === 0) return null;
  if (figure.kind === 'share') {
    const count = countOf(table, column, figure.categories);
    return count === null ? null : (100 * count) / baseOf(column, figure.of);
  }
  const own = figure.kind === 'score' ? column.indexScore : column.statistics?.mean;
  return typeof own === 'number' ? own : null;
}

/**
 * How many gave one of some answers; of a multiple response one answer alone is meant.
 *
 * Missing  null where a count is hidden.
 * @example countOf(multipleTable, multipleTable.points[1].column, ['2']) // => null
 */
export function countOf(
  { categories }: PublishedTable,
  { counts }: ShownColumn,
  codes: readonly string[],
): number | null {
  let sum = 0;
  for (const [place, { code }] of categories.entries()) {
    if (!codes.includes(code)) continue;
    const count = at(counts, place);
    if (typeof count !== 'number') return null;
    sum += count;
  }
  return sum;
}

/**
 * Of how many a share is.
 *
 * @example baseOf(multipleTable.points[0].column, 'answered') // => 80
 */
export function baseOf(column: ShownColumn, of: 'asked' | 'answered'): number {
  return of === 'asked' ? column.askedBase : column.answeredBase;
}
